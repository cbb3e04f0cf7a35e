package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

@ExtendWith(A3ConditionTest.Never.class)
class A3ConditionTest {

    static class Never implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            System.out.println("asked for " + context.getDisplayName());
            return ConditionEvaluationResult.disabled("never");
        }
    }

    @Test
    void neverRuns() {}
}
