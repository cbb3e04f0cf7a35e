package io.github.surefirefine.plugin.analysis.trend;

import io.github.surefirefine.plugin.trace.Slice;

/** The names of a trace's test in other places. */
public final class TestIds {

    private static final String RELATIVE = "+";

    /** What a method creates when it runs. */
    private static final String[] INVOCATIONS = {
        "/[test-template-invocation:", "/[dynamic-test:", "/[dynamic-container:"
    };

    private TestIds() {}

    /** The key of its unit in a history, by the rules of {@link io.github.surefirefine.history.UnitKey}. */
    public static String unitKey(Slice.Test test) {
        String id = withoutInvocation(test.id().isEmpty() ? test.name() : test.id());
        String outermost = ":" + test.outermostClass() + "]";
        int at = id.indexOf(outermost);
        return at < 0 ? id : RELATIVE + id.substring(at + outermost.length());
    }

    private static String withoutInvocation(String id) {
        int end = id.length();
        for (String invocation : INVOCATIONS) {
            int at = id.indexOf(invocation);
            end = at < 0 ? end : Math.min(end, at);
        }
        return id.substring(0, end);
    }
}
