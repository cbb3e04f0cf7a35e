package io.github.surefirefine.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.extension.configuration.ModuleProperties;
import io.github.surefirefine.options.OptionDescriptor;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void areThoseOfTheProvider() {
        assertThat(Options.KNOWN)
                .containsExactlyElementsOf(Arrays.stream(OptionDescriptor.values())
                        .map(OptionDescriptor::key)
                        .toList());
    }

    @Test
    void areTakenFromProperties() {
        ModuleProperties properties =
                properties("fine.console", "off", "fine.version", "1", "fine.consol", "all", "fine", "on");

        assertThat(Options.in(properties)).containsExactlyEntriesOf(Map.of("fine.console", "off"));
    }

    @ParameterizedTest
    @CsvSource({"off, true", "OFF, true", "' off ', true", "on, false", "'', false", "no, false"})
    void offGivesStockSurefireBack(String value, boolean isOff) {
        assertThat(Options.isOff(properties("fine", value))).isEqualTo(isOff);
    }

    @Test
    void areOnUnlessSomethingElseIsSaid() {
        assertThat(Options.isOff(properties())).isFalse();
        assertThat(Options.complaints(properties())).isEmpty();
    }

    @Test
    void whatIsNoOptionIsSaid() {
        assertThat(Options.complaints(properties("fine.consol", "all", "fine.slow", "1s", "fine.version", "1")))
                .singleElement()
                .asString()
                .startsWith("fine: the property \"fine.consol\" is not an option and has no effect; did you mean"
                        + " \"fine.console\"?");
    }

    @Test
    void optionsOfGoalsHaveAMeaning() {
        assertThat(Options.complaints(properties("fine.format", "json", "fine.plan.forks", "8")))
                .isEmpty();
    }

    @Test
    void anUnknownSwitchIsSaid() {
        assertThat(Options.complaints(properties("fine", "of")))
                .containsExactly("fine: the property \"fine\" cannot be \"of\"; allowed values: on or off. See"
                        + " https://surefire-fine.github.io/surefire-fine/troubleshooting.html#extension-switch");
    }

    private static ModuleProperties properties(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new ModuleProperties(properties, new Properties());
    }
}
