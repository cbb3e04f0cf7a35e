package io.github.surefirefine.it.gallery;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.gallery.Browser.Scheme;
import io.github.surefirefine.it.result.ConsoleLine;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs the product, and writes what it printed and drew into the pictures of the site. */
public final class Gallery {

    private static final Path IMAGES =
            Workspace.module().resolveSibling("src").resolve(Path.of("site", "resources", "images"));

    private static final Pattern BEGIN = Pattern.compile(".* T E S T S.*");
    private static final Pattern END = Pattern.compile(".* Results:");
    private static final Pattern EMPTY = Pattern.compile("(?:\\[.*] )?\\s*|.*-{20,}.*");

    /** The stack trace follows. */
    private static final Pattern FAILURE = Pattern.compile(".* -- Time elapsed: .* <<< [A-Z]+!");

    /** Runs whose trends are shown. */
    private static final int RUNS = 5;

    private static final int WIDE = 1160;
    private static final int PHONE = 400;

    private Gallery() {}

    /** Makes all pictures. */
    public static void main(String[] args) throws IOException {
        consoles();
        Browser browser = new Browser(Files.createTempDirectory("gallery"));
        trouble(browser);
        shop(browser);
    }

    private static void consoles() throws IOException {
        MavenProject demo = MavenProject.copyOf(Workspace.module().resolve("demo"), "gallery-demo");
        demo.build().run("test-compile");
        console(
                "console-stock.svg",
                "mvn test",
                "The demo with stock Surefire",
                "Two classes, each reported when it has finished.",
                coloured(demo.build()).run("surefire:test"));
        console(
                "console-fine.svg",
                "mvn test -Pfine",
                "The demo with surefire-fine",
                "Each of the eleven tests has a line when it has ended, with its time, its number and its fork.",
                coloured(demo.build().withProvider().profile("fine")).run("surefire:test"));
    }

    private static void trouble(Browser browser) throws IOException {
        MavenProject trouble = MavenProject.copyOf("gallery-trouble", "gallery-trouble");
        MavenResult result = coloured(trouble.build().withExtension().forks(2))
                .property("fine.slow", "1s")
                .property("fine.timeout", "2s")
                .run("test");
        console(
                "console-trouble.svg",
                "mvn test",
                "Tests that go wrong",
                "One test is slow, times out and is an error; one calls System.exit, and its fork is replaced; one leaves a"
                        + " thread behind.",
                result);
        part(browser, trouble, "Timeline", "report-crash");
    }

    private static void shop(Browser browser) throws IOException {
        MavenProject shop = MavenProject.copyOf("gallery-shop", "gallery-shop");
        for (int run = 1; run <= RUNS; run++) {
            shop.build()
                    .withExtension()
                    .forks(3)
                    .property("surefire.rerunFailingTestsCount", "1")
                    .property("argLine", "-Dshop.run=" + run)
                    .property("fine.report", "target/fine.html")
                    .run("test");
        }
        part(browser, shop, "Failures", "report-failures");
        part(browser, shop, "Timeline", "report-timeline");
        part(browser, shop, "What it bought", "report-bought");
        part(browser, shop, "What limits it", "report-limits");
        part(browser, shop, "Trends", "report-trends");
        picture(browser, shop, "main > section:nth-child(n+3) { display: none }", PHONE, "report-phone");
    }

    private static MavenBuild coloured(MavenBuild build) {
        return build.property("style.color", "always").inPlainJvm();
    }

    private static void console(String file, String command, String title, String description, MavenResult result)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of("\u001b[2m$ " + command + "\u001b[m"));
        lines.addAll(abridged(result.console().stream().map(ConsoleLine::text).toList()));
        write(file, ConsoleSvg.of(title, description, lines).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** What Surefire prints, without what a reader skips: empty lines, and what it says again about each failure. */
    private static List<String> abridged(List<String> console) {
        List<String> lines = new ArrayList<>();
        boolean isInside = false;
        boolean isSkipped = false;
        for (String line : console) {
            String plain = line.replaceAll("\u001b\\[[0-9;]*m", "");
            if (isInside && END.matcher(plain).matches()) {
                break;
            }
            isSkipped &= !plain.startsWith("[");
            if (isInside && !isSkipped && !EMPTY.matcher(plain).matches()) {
                lines.add(line);
            }
            if (FAILURE.matcher(plain).matches()) {
                lines.add("…");
                isSkipped = true;
            }
            isInside |= BEGIN.matcher(plain).matches();
        }
        return lines;
    }

    private static void part(Browser browser, MavenProject project, String title, String name) throws IOException {
        String page = Files.readString(project.folder().resolve("target/fine.html"));
        String before = page.substring(0, page.indexOf("<h2>" + title + "</h2>"));
        String id = before.substring(before.lastIndexOf("<section id=\"") + 13, before.lastIndexOf("\">"));
        String style =
                "header, main > section:not(#" + id + ") { display: none } main > section h2 { margin-top: 12px }"
                        + " .fine { margin-bottom: 0 } body.fine-page main { padding-bottom: 16px }";
        picture(browser, project, style, WIDE, name);
    }

    private static void picture(Browser browser, MavenProject project, String style, int width, String name)
            throws IOException {
        Path page = project.folder().resolve("target/fine.html");
        for (Scheme scheme : Scheme.values()) {
            write(name + "-" + scheme.word() + ".png", SmallPng.of(browser.picture(page, style, width, scheme)));
        }
    }

    private static void write(String file, byte[] content) throws IOException {
        Files.write(IMAGES.resolve(file), content);
        System.out.printf("%s: %,d bytes%n", file, content.length);
    }
}
