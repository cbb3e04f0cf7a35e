package io.github.surefirefine.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.junit.jupiter.api.function.Executable;

class FactoryGateTest {

    private final List<String> calls = new ArrayList<>();

    @AfterEach
    void open() {
        Gate.keptBy((uniqueId, name) -> null);
    }

    @Test
    void whatMayBeginIsRun() throws Throwable {
        intercept(() -> {});

        assertThat(calls).containsExactly("proceed");
    }

    @Test
    void whatMayNotBeginIsPassedOver() throws Throwable {
        Gate.keptBy((uniqueId, name) -> uniqueId + " " + name);

        intercept(() -> {});

        assertThat(calls).containsExactly("skip");
    }

    @Test
    void noStackTraceShowsTheGate() {
        Throwable thrown = catchThrowable(() -> intercept(() -> {
            IllegalStateException cause = new IllegalStateException("cause");
            AssertionError failure = new AssertionError("failure", cause);
            failure.addSuppressed(new IllegalStateException("suppressed", failure));
            throw failure;
        }));

        assertThat(thrown).hasMessage("failure");
        assertThat(List.of(thrown, thrown.getCause(), thrown.getSuppressed()[0]))
                .allSatisfy(each -> assertThat(each.getStackTrace())
                        .extracting(StackTraceElement::getClassName)
                        .contains(FactoryGateTest.class.getName())
                        .doesNotContain(FactoryGate.class.getName()));
    }

    private void intercept(Executable test) throws Throwable {
        Invocation<Void> invocation = new Invocation<>() {
            @Override
            public Void proceed() throws Throwable {
                calls.add("proceed");
                test.execute();
                return null;
            }

            @Override
            public void skip() {
                calls.add("skip");
            }
        };
        ExtensionContext context = (ExtensionContext) Proxy.newProxyInstance(
                FactoryGateTest.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) -> method.getName());
        new FactoryGate().interceptDynamicTest(invocation, () -> test, context);
    }
}
