package io.github.surefirefine.it.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium without a window. The environment variable {@code CHROMIUM} can name another program. */
final class Browser {

    private static final Pattern HEIGHT = Pattern.compile("data-height=\"(\\d+)\"");

    private static final String MEASURE = "<script>addEventListener('load', function () {"
            + "document.body.setAttribute('data-height', Math.ceil(document.querySelector('main').getBoundingClientRect().bottom));"
            + "});</script>";

    private final Path folder;

    /**
     * With a folder for its files.
     *
     * @param folder which is empty
     */
    Browser(Path folder) {
        this.folder = folder;
    }

    /** How a page looks. */
    enum Scheme {
        LIGHT(1),
        DARK(0);

        private final int chromium;

        Scheme(int chromium) {
            this.chromium = chromium;
        }

        /** Of files. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A picture of a part of a page.
     *
     * @param style added to the page, such as what hides its other parts
     * @param width of the window in pixels
     */
    byte[] picture(Path page, String style, int width, Scheme scheme) {
        try {
            String html =
                    Files.readString(page).replace("</head>", "<style>" + style + "</style>" + MEASURE + "</head>");
            Path copy = Files.writeString(page.resolveSibling("gallery.html"), html);
            Matcher height = HEIGHT.matcher(
                    run(scheme, width, 1000, "--dump-dom", copy.toUri().toString()));
            if (!height.find()) {
                throw new IllegalStateException("the page has not said how high it is: " + page);
            }
            Path png = folder.resolve("page.png");
            run(
                    scheme,
                    width,
                    Integer.parseInt(height.group(1)),
                    "--screenshot=" + png,
                    copy.toUri().toString());
            return Files.readAllBytes(png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(Scheme scheme, int width, int height, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--virtual-time-budget=2000",
                "--user-data-dir=" + folder.resolve("profile"),
                "--blink-settings=preferredColorScheme=" + scheme.chromium,
                "--window-size=" + width + "," + height));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String program() {
        String wanted = System.getenv("CHROMIUM");
        return wanted != null
                ? wanted
                : Stream.of("chromium", "chromium-browser", "google-chrome")
                        .filter(name -> Stream.of(System.getenv("PATH").split(":"))
                                .anyMatch(path -> Files.isExecutable(Path.of(path, name))))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no Chromium: install it, or set CHROMIUM"));
    }
}
