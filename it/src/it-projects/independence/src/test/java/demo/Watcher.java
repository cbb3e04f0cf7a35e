package demo;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Fails the class if it was asked about a test, or has heard of one, that neither ran nor was disabled by the user. */
class Watcher implements TestWatcher, ExecutionCondition, AfterAllCallback {

    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getUniqueId().matches(".*(\\[method:[^]]*]|\\[test-template-invocation:[^]]*])")) {
            unknown.add(context.getUniqueId());
        }
        return ConditionEvaluationResult.enabled("");
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        unknown.remove(context.getUniqueId());
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        unknown.remove(context.getUniqueId());
        if (!reason.equals(Optional.of("by the user"))) {
            unknown.add(context.getDisplayName() + " disabled, " + reason.orElse("no reason"));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("noticed " + unknown);
        }
    }
}
