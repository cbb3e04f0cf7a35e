package io.github.surefirefine.junit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScannedClassesTest {

    @Test
    void withoutPatternsThereIsNoFilter() {
        assertThat(ScannedClasses.of(Map.of(), List::of)).isEmpty();
    }

    @Test
    void nestedClassesAreNotWantedByDefault() {
        assertThat(isWanted("demo.FirstTest", "**/*Test.java", "**/*$*")).isTrue();
        assertThat(isWanted("demo.FirstTest$InnerTest", "**/*Test.java", "**/*$*"))
                .isFalse();
        assertThat(isWanted("demo.First", "**/*Test.java", "**/*$*")).isFalse();
    }

    @Test
    void eachListMayBeMissing() {
        assertThat(isWanted("demo.First", "**/*Test.java", null)).isFalse();
        assertThat(isWanted("demo.First", null, "**/*Test.java")).isTrue();
        assertThat(isWanted("demo.FirstTest", null, "**/*Test.java")).isFalse();
    }

    @Test
    void patternsMayBeRegularExpressions() {
        String regex = "%regex[.*First.*],**/Second.java";
        assertThat(isWanted("demo.FirstTest", regex, null)).isTrue();
        assertThat(isWanted("demo.Second", regex, null)).isTrue();
        assertThat(isWanted("demo.Third", regex, null)).isFalse();
    }

    @Test
    void whatIsAroundAScannedClassIsWanted() {
        assertThat(isWanted("demo.Outer", "**/*Test.java", null, "demo.Outer$Middle$InnerTest"))
                .isTrue();
        assertThat(isWanted("demo.Outer$Middle", "**/*Test.java", null, "demo.Outer$Middle$InnerTest"))
                .isTrue();
        assertThat(isWanted("demo.Outer$Other", "**/*Test.java", null, "demo.Outer$Middle$InnerTest"))
                .isFalse();
    }

    private static boolean isWanted(String className, String includes, String excludes, String... scanned) {
        Map<String, String> properties = new HashMap<>();
        properties.put("junit.includes.scan.list", includes);
        properties.put("junit.excludes.scan.list", excludes);
        properties.values().removeIf(Objects::isNull);
        return ScannedClasses.of(properties, () -> List.of(scanned))
                .orElseThrow()
                .apply(className)
                .included();
    }
}
