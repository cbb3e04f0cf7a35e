package io.github.surefirefine.jupiter;

import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;

/**
 * Asks before each test that a factory has made whether it may begin here, as conditions are not asked for those. It is
 * no part of {@link Gate}, because an interceptor adds frames to every stack trace.
 */
public final class FactoryGate implements InvocationInterceptor {

    @Override
    public void interceptDynamicTest(
            Invocation<Void> test, DynamicTestInvocationContext invocationContext, ExtensionContext context)
            throws Throwable {
        if (Gate.refusal(context) != null) {
            test.skip();
            return;
        }
        try {
            test.proceed();
        } catch (Throwable thrown) {
            OwnFrames.removeFrom(thrown);
            throw thrown;
        }
    }
}
