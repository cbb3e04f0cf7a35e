package io.github.surefirefine.plugin.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.failure.Attempt;
import io.github.surefirefine.plugin.failure.FailedTest;
import io.github.surefirefine.plugin.failure.FailedTests;
import io.github.surefirefine.plugin.failure.Printed;
import io.github.surefirefine.plugin.failure.SourcePlace;
import io.github.surefirefine.plugin.failure.StackLine.Frame;
import io.github.surefirefine.plugin.failure.Thrown;
import io.github.surefirefine.plugin.trace.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFoldersTest {

    private static final Frame JAVA = new Frame("demo.shop.CartTest$Empty", "adds", "CartTest.java", 12);
    private static final Frame KOTLIN = new Frame("demo.shop.TillKt", "pays", "Till.kt", 0);

    @TempDir
    Path base;

    private Path module;

    @BeforeEach
    void write() throws IOException {
        module = base.resolve("a module");
        for (String file : List.of("java/demo/shop/CartTest.java", "kotlin/demo/shop/Till.kt")) {
            Path path = module.resolve("src/test").resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
    }

    @Test
    void ownFramesHaveAPlaceAndALink() {
        assertThat(places(Map.of()))
                .isEqualTo(Map.of(
                        JAVA,
                        new SourcePlace(
                                Path.of("a module/src/test/java/demo/shop/CartTest.java") + ":12",
                                "../src/test/java/demo/shop/CartTest.java#L12"),
                        KOTLIN,
                        new SourcePlace(
                                Path.of("a module/src/test/kotlin/demo/shop/Till.kt")
                                        .toString(),
                                "../src/test/kotlin/demo/shop/Till.kt")));
    }

    @Test
    void onGitHubTheyAreInTheRepository() {
        assertThat(places(Map.of(
                                "GITHUB_SERVER_URL", "https://github.com",
                                "GITHUB_REPOSITORY", "demo/shop",
                                "GITHUB_SHA", "abc123",
                                "GITHUB_WORKSPACE", base.toString()))
                        .get(JAVA)
                        .link())
                .isEqualTo(
                        "https://github.com/demo/shop/blob/abc123/a%20module/src/test/java/demo/shop/CartTest.java#L12");
    }

    @Test
    void onGitLabToo() {
        assertThat(places(Map.of(
                                "CI_PROJECT_URL", "https://gitlab.example/demo/shop",
                                "CI_COMMIT_SHA", "abc123",
                                "CI_PROJECT_DIR", base.toString()))
                        .get(KOTLIN)
                        .link())
                .isEqualTo(
                        "https://gitlab.example/demo/shop/-/blob/abc123/a%20module/src/test/kotlin/demo/shop/Till.kt");
    }

    /** A variable can be anything. */
    @Test
    void anAddressThatIsNoneIsNotUsed() {
        assertThat(places(Map.of(
                                "CI_PROJECT_URL", "javascript:alert(1)",
                                "CI_COMMIT_SHA", "abc123",
                                "CI_PROJECT_DIR", base.toString()))
                        .get(KOTLIN)
                        .link())
                .startsWith("../src");
    }

    private Map<Frame, SourcePlace> places(Map<String, String> environment) {
        String trace = """
                E: no
                \tat demo.shop.CartTest$Empty.adds(CartTest.java:12)
                \tat demo.shop.TillKt.pays(Till.kt)
                \tat demo.other.Missing.a(Missing.java:1)
                \tat demo.shop.Evil.a(../../../pom.xml:1)
                """;
        Attempt attempt = new Attempt(Outcome.FAILED, new Thrown("E", "no", trace), Printed.NOTHING, Optional.empty());
        FailedTests tests = new FailedTests(List.of(new FailedTest("demo.A", "a", "", List.of(attempt))), List.of());
        return new SourceFolders(base, List.of(module.resolve("src/test/java")))
                .places(tests, environment, module.resolve("target"));
    }
}
