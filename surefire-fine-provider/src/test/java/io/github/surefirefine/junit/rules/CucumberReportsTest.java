package io.github.surefirefine.junit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.ConfigurationParameters;

class CucumberReportsTest {

    @Test
    void onlyPluginsThatAreToldWhereToWriteHaveFiles() {
        assertThat(reports("pretty, html:target/report.html,json:target/report.json, com.acme.Plugin:what", "2")
                        .of(Optional.empty()))
                .containsExactly("target/report.html", "target/report.json");
        assertThat(reports("", "2").of(Optional.of(String.class))).isEmpty();
    }

    @Test
    void aFileWithTheNumberOfTheForkIsOfOneFork() {
        assertThat(reports("html:target/report-2.html, html:target/2, html:target/report-12.html", "2")
                        .of(Optional.empty()))
                .containsExactly("target/report-12.html");
    }

    private static CucumberReports reports(String plugins, String forkNumber) {
        return new CucumberReports(new OneParameter(plugins), forkNumber);
    }

    private record OneParameter(String value) implements ConfigurationParameters {

        @Override
        public Optional<String> get(String key) {
            return key.equals("cucumber.plugin") && !value.isEmpty() ? Optional.of(value) : Optional.empty();
        }

        @Override
        public Optional<Boolean> getBoolean(String key) {
            return get(key).map(Boolean::valueOf);
        }

        @Override
        @Deprecated
        public int size() {
            return 1;
        }
    }
}
