package io.github.surefirefine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CiDialectTest {

    @ParameterizedTest
    @CsvSource({
        "GITHUB_ACTIONS, true, GITHUB",
        "GITLAB_CI, true, GITLAB",
        "BUILDKITE, true, BUILDKITE",
        "TEAMCITY_VERSION, 2025.07, TEAMCITY",
        "TF_BUILD, True, AZURE"
    })
    void theEnvironmentNamesTheSystem(String variable, String value, CiDialect dialect) {
        assertThat(chosen(Map.of(), Map.of(variable, value)))
                .isEqualTo(Map.of("fine.ci", dialect.name().toLowerCase()));
        assertThat(FineOptions.parse(chosen(Map.of("fine.ci", "Auto"), Map.of(variable, value)))
                        .results()
                        .ci())
                .hasValue(dialect);
    }

    @Test
    void elsewhereThereIsNone() {
        assertThat(chosen(Map.of(), Map.of("CI", "true", "GITHUB_ACTIONS", "false", "TF_BUILD", "")))
                .isEmpty();
        assertThat(FineOptions.parse(Map.of("fine.ci", "auto")).results().ci()).isEmpty();
    }

    @Test
    void whatTheUserSaysCounts() {
        Map<String, String> github = Map.of("GITHUB_ACTIONS", "true");

        assertThat(chosen(Map.of("fine.ci", "off"), github)).isEqualTo(Map.of("fine.ci", "off"));
        assertThat(FineOptions.parse(Map.of("fine.ci", "off")).results().ci()).isEmpty();
        assertThat(chosen(Map.of("fine.ci", "azure"), github)).isEqualTo(Map.of("fine.ci", "azure"));
    }

    @ParameterizedTest
    @EnumSource
    void eachHasAWord(CiDialect dialect) {
        assertThat(CiDialect.parse(dialect.name().toLowerCase())).hasValue(dialect);
        assertThat(OptionDescriptor.CI.type()).contains(dialect.name().toLowerCase());
    }

    @Test
    void anotherSystemIsRefused() {
        assertThatThrownBy(() -> FineOptions.parse(Map.of("fine.ci", "jenkins")))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("\"fine.ci\" cannot be \"jenkins\"; allowed values: auto, off, github");
    }

    private static Map<String, String> chosen(Map<String, String> texts, Map<String, String> environment) {
        return CiDialect.resolve(texts, environment);
    }
}
