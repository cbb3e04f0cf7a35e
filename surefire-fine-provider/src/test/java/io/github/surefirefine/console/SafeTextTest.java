package io.github.surefirefine.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "##vso[task.complete result=Succeeded]",
                "x ##[error]y",
                "##teamcity[buildStop]",
                "###[group]",
                "#\u0000##vso[a]"
            })
    void noTextCommandsACiSystem(String text) {
        assertThat(SafeText.of(text)).doesNotContainPattern("##[A-Za-z]*\\[").doesNotContain("\u0000");
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(SafeText.of("## a [b] #1 ##")).isEqualTo("## a [b] #1 ##");
    }
}
