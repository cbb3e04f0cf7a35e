package io.github.surefirefine.model.lease;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationIdTest {

    private static final String CLASS = "[engine:junit-jupiter]/[class:demo.A]/[nested-class:B]";
    private static final String TEMPLATE = CLASS + "/[test-template:twice(int)]";
    private static final String FACTORY = CLASS + "/[test-factory:make()]";

    @Test
    void anInvocationOfATemplate() {
        assertThat(InvocationId.of(TEMPLATE + "/[test-template-invocation:#12]"))
                .contains(new InvocationId(TEMPLATE, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/[dynamic-test:#3]",
                "/[dynamic-container:#3]",
                "/[dynamic-container:#3]/[dynamic-test:#7]",
                "/[dynamic-container:#3]/[dynamic-container:#8]/[dynamic-test:#9]"
            })
    void whatIsInAContainerOfAFactoryBelongsToThat(String below) {
        assertThat(InvocationId.of(FACTORY + below)).contains(new InvocationId(FACTORY, 3));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", TEMPLATE, FACTORY, "[engine:e]/[feature:f]/[dynamic-test:first]"})
    void everythingElseIsNone(String uniqueId) {
        assertThat(InvocationId.of(uniqueId)).isEmpty();
    }

    @Test
    void aRowOfSpockIsAnInvocationAndCountsFromOne() {
        String feature = "[engine:spock]/[spec:demo.FooSpec]/[feature:$spock_feature_0_0]";

        assertThat(InvocationId.of(feature + "/[iteration:0]")).contains(new InvocationId(feature, 1));
        assertThat(InvocationId.of(feature)).isEmpty();
        assertThat(InvocationId.of("[engine:other]/[class:Foo]/[iteration:0]")).isEmpty();
    }
}
