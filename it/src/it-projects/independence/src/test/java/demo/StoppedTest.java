package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After the first failure, all other invocations are disabled. */
@ExtendWith(StoppedTest.Stop.class)
class StoppedTest {

    static IntStream numbers() {
        return IntStream.rangeClosed(1, 16);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void invoked(int number) throws Exception {
        Busy.work(300);
        assertNotEquals(5, number);
    }

    static class Stop implements ExecutionCondition, AfterTestExecutionCallback {

        private boolean hasFailed;

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return hasFailed
                    ? ConditionEvaluationResult.disabled("one has failed")
                    : ConditionEvaluationResult.enabled("none has failed");
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            hasFailed |= context.getExecutionException().isPresent();
        }
    }
}
