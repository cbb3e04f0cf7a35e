package io.github.surefirefine.junit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.platform.PlatformException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryExpressionTest {

    private static final List<String> CATEGORIES = List.of("org.example.Slow", "org.example.Tests$Database");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Slow",
                "org.example.Slow",
                "Slow.class",
                "Tests$Database",
                " Slow , Other",
                "Other,Slow",
                "Slow AND Database",
                "Slow && Database",
                "Other OR Slow",
                "Other || Slow",
                "NOT Other",
                "!Other",
                "!(Other and Slow)",
                "Slow AND (Other OR Database)",
                "(Other OR Slow)"
            })
    void fits(String expression) {
        assertThat(CategoryExpression.parse(expression).test(CATEGORIES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other", "NOT Slow", "!Slow", "Slow AND Other", "!(Slow)", "Slower"})
    void fitsNot(String expression) {
        assertThat(CategoryExpression.parse(expression).test(CATEGORIES)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AND(", "Slow Database", "(Slow", "Slow)", "Slow AND", ", Slow", "Slow & Database", "a|b"})
    void isNoExpression(String expression) {
        assertThatThrownBy(() -> CategoryExpression.parse(expression))
                .isInstanceOf(PlatformException.class)
                .hasMessageStartingWith(
                        "fine: \"" + expression + "\" in groups or excludedGroups is not a valid expression");
    }
}
