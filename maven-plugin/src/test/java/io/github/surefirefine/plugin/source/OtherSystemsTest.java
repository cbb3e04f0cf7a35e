package io.github.surefirefine.plugin.source;

import static io.github.surefirefine.plugin.system.OtherSystem.WINDOWS;
import static io.github.surefirefine.plugin.system.OtherSystem.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.failure.Attempt;
import io.github.surefirefine.plugin.failure.FailedTest;
import io.github.surefirefine.plugin.failure.FailedTests;
import io.github.surefirefine.plugin.failure.Printed;
import io.github.surefirefine.plugin.failure.SourcePlace;
import io.github.surefirefine.plugin.failure.Thrown;
import io.github.surefirefine.plugin.system.OtherSystem;
import io.github.surefirefine.plugin.trace.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links to sources with the paths of Windows and macOS. */
class OtherSystemsTest {

    @ParameterizedTest
    @EnumSource
    void linksHaveSlashes(OtherSystem system) {
        Path base = system.checkout();

        assertThat(place(base, base.resolve("target"), Map.of()).link())
                .isEqualTo("../app%20one/src/test/java/demo/CartTest.java#L12");
    }

    @ParameterizedTest
    @EnumSource
    void onGitHubToo(OtherSystem system) {
        Path base = system.checkout();
        String workspace = base.toString().replace("C:\\Users", "c:\\USERS");

        assertThat(place(base, base.resolve("target"), gitHub(workspace)).link())
                .isEqualTo("https://github.com/demo/shop/blob/abc123/app%20one/src/test/java/demo/CartTest.java#L12");
    }

    @Test
    void aPageMayBeOnAnotherDrive() {
        Path base = WINDOWS.checkout();
        Path page = base.getFileSystem().getPath("D:\\pages");

        assertThat(place(base, page, Map.of()).link())
                .startsWith("jimfs://")
                .endsWith("/check%20out/app%20one/src/test/java/demo/CartTest.java#L12");
    }

    @Test
    void soMayTheWorkspace() {
        Path base = WINDOWS.checkout();

        assertThat(place(base, base.resolve("target"), gitHub("D:\\a\\shop")).link())
                .isEqualTo("../app%20one/src/test/java/demo/CartTest.java#L12");
    }

    private static Map<String, String> gitHub(String workspace) {
        return Map.of(
                "GITHUB_SERVER_URL", "https://github.com",
                "GITHUB_REPOSITORY", "demo/shop",
                "GITHUB_SHA", "abc123",
                "GITHUB_WORKSPACE", workspace);
    }

    private static SourcePlace place(Path base, Path page, Map<String, String> environment) {
        Path sources = base.resolve("app one").resolve("src").resolve("test").resolve("java");
        write(sources.resolve("demo").resolve("CartTest.java"), "");
        String trace = "E: no\r\n\tat demo.CartTest.adds(CartTest.java:12)\r\n";
        Attempt attempt = new Attempt(Outcome.FAILED, new Thrown("E", "no", trace), Printed.NOTHING, Optional.empty());
        FailedTests tests = new FailedTests(List.of(new FailedTest("demo.A", "a", "", List.of(attempt))), List.of());
        return new SourceFolders(base, List.of(sources))
                .places(tests, environment, page)
                .values()
                .iterator()
                .next();
    }
}
