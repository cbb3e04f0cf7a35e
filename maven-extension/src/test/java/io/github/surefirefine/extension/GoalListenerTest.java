package io.github.surefirefine.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.junit.jupiter.api.Test;

class GoalListenerTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void hearsOfGoalsAfterWhoeverWasThereBefore() {
        ExecutionListener listener = GoalListener.chain(recorder(), Map.of("mojoStarted", event -> heard.add("goal")));

        listener.sessionStarted(event());
        listener.mojoStarted(event());

        assertThat(heard).containsExactly("session before", "goal before", "goal");
    }

    /** What has a handler of its own. */
    @Test
    void hearsOfTheEndOfGoalsAndOfTheBuild() {
        ExecutionListener listener = GoalListener.chain(
                null, Map.of("mojoFailed", event -> heard.add("failed"), "sessionEnded", event -> heard.add("end")));

        listener.mojoStarted(event());
        listener.mojoFailed(event());
        listener.mojoSucceeded(event());
        listener.sessionEnded(event());

        assertThat(heard).containsExactly("failed", "end");
    }

    @Test
    void needsNobodyBefore() {
        ExecutionListener listener = GoalListener.chain(null, Map.of("mojoStarted", event -> heard.add("goal")));

        listener.sessionStarted(event());
        listener.mojoStarted(event());

        assertThat(heard).containsExactly("goal");
    }

    @Test
    void leavesFailuresOfOthersAsTheyAre() {
        ExecutionListener failing = new AbstractExecutionListener() {
            @Override
            public void mojoStarted(ExecutionEvent event) {
                throw new IllegalStateException("on purpose");
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> GoalListener.chain(failing, Map.of()).mojoStarted(event()))
                .withMessage("on purpose");
    }

    private ExecutionListener recorder() {
        return new AbstractExecutionListener() {
            @Override
            public void sessionStarted(ExecutionEvent event) {
                heard.add("session before");
            }

            @Override
            public void mojoStarted(ExecutionEvent event) {
                heard.add("goal before");
            }
        };
    }

    private static ExecutionEvent event() {
        return new FakeEvent(ExecutionEvent.Type.MojoStarted, null, null, null);
    }
}
