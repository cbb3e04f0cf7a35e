package io.github.surefirefine.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.junit.jupiter.api.Test;

class GoalListenerTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void hearsOfGoalsAfterWhoeverWasThereBefore() {
        ExecutionListener listener = GoalListener.chain(recorder(), event -> heard.add("goal"));

        listener.sessionStarted(event());
        listener.mojoStarted(event());

        assertThat(heard).containsExactly("session before", "goal before", "goal");
    }

    @Test
    void needsNobodyBefore() {
        ExecutionListener listener = GoalListener.chain(null, event -> heard.add("goal"));

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
                .isThrownBy(() -> GoalListener.chain(failing, event -> {}).mojoStarted(event()))
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
        return new FakeEvent(null, null, null);
    }
}
