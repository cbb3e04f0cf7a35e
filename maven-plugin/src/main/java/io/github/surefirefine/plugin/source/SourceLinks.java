package io.github.surefirefine.plugin.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a line of a source file can be read.
 *
 * @param checkout the folder of the checkout that the CI system has made
 * @param address of the commit's files, empty if there is no CI system: then the page links the file itself
 * @param page the folder of the page with the link
 */
record SourceLinks(Path checkout, String address, Path page) {

    private static final String[] GITHUB = {"GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA", "GITHUB_WORKSPACE"};
    private static final String[] GITLAB = {"CI_PROJECT_URL", "CI_COMMIT_SHA", "CI_PROJECT_DIR"};

    /**
     * In an environment.
     *
     * @param page the folder of the page with the links
     */
    static SourceLinks in(Map<String, String> environment, Path page) {
        return github(environment, page).or(() -> gitlab(environment, page)).orElse(new SourceLinks(page, "", page));
    }

    private static Optional<SourceLinks> github(Map<String, String> environment, Path page) {
        return values(environment, GITHUB)
                .map(values -> new SourceLinks(
                        page.getFileSystem().getPath(values[3]),
                        values[0] + "/" + values[1] + "/blob/" + values[2] + "/",
                        page));
    }

    private static Optional<SourceLinks> gitlab(Map<String, String> environment, Path page) {
        return values(environment, GITLAB)
                .map(values -> new SourceLinks(
                        page.getFileSystem().getPath(values[2]), values[0] + "/-/blob/" + values[1] + "/", page));
    }

    private static Optional<String[]> values(Map<String, String> environment, String... names) {
        String[] values =
                Stream.of(names).map(name -> environment.getOrDefault(name, "")).toArray(String[]::new);
        boolean isUsable = Stream.of(values).noneMatch(String::isBlank) && values[0].startsWith("http");
        return isUsable ? Optional.of(values) : Optional.empty();
    }

    /** A link to a line of a file. */
    String of(Path file, int line) {
        String place = line == 0 ? "" : "#L" + line;
        if (!address.isEmpty() && file.startsWith(checkout)) {
            return address + RelativeLink.uri(checkout.relativize(file)) + place;
        }
        return RelativeLink.of(page, file) + place;
    }
}
