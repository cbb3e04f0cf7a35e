package io.github.surefirefine.jupiter;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Asks before each class and each test whether it may still begin here: while a class is being run, another fork may have
 * got the rest of it. Jupiter is told to find this extension, and no other that it would not have found anyway.
 */
public final class Gate implements ExecutionCondition {

    private static final ConditionEvaluationResult OPEN = ConditionEvaluationResult.enabled("to be run here");

    private static volatile BiFunction<String, String, @Nullable String> keeper = (uniqueId, name) -> null;

    /**
     * From now on asks the given function.
     *
     * @param newKeeper answers a unique id and a display name with null where that may begin, else with the reason why
     *     it may not
     */
    public static void keptBy(BiFunction<String, String, @Nullable String> newKeeper) {
        keeper = newKeeper;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String reason = refusal(context);
        return reason == null ? OPEN : ConditionEvaluationResult.disabled(reason);
    }

    /** Why that may not begin; null where it may. */
    static @Nullable String refusal(ExtensionContext context) {
        return keeper.apply(context.getUniqueId(), context.getDisplayName());
    }
}
