package io.github.surefirefine.junit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

class DiscreetListenerTest {

    private static final TestIdentifier HERE = test("here");
    private static final TestIdentifier ELSEWHERE = test("elsewhere");

    private final List<String> heard = new ArrayList<>();
    private final TestExecutionListener listener =
            DiscreetListener.of(new Recorder(), id -> id.equals(ELSEWHERE.getUniqueId()));

    @Test
    void whatIsSkippedBecauseItIsRunElsewhereIsNotHeardOf() {
        listener.executionSkipped(ELSEWHERE, "given up");

        assertThat(heard).isEmpty();
    }

    @Test
    void whatHappensHereIsHeardOfInOrder() {
        listener.dynamicTestRegistered(HERE);
        listener.executionStarted(HERE);
        listener.executionFinished(HERE, TestExecutionResult.successful());
        listener.executionSkipped(HERE, "later");

        assertThat(heard).containsExactly("registered here", "started here", "finished here", "skipped here");
    }

    /** A class may be given up completely after it has begun. */
    @Test
    void whatHasBegunHereIsHeardOfWhateverIsLeftOfIt() {
        listener.executionStarted(ELSEWHERE);
        listener.executionFinished(ELSEWHERE, TestExecutionResult.successful());

        assertThat(heard).containsExactly("started elsewhere", "finished elsewhere");
    }

    @Test
    void whatAListenerThrowsIsThrownAsItIs() {
        TestExecutionListener broken = DiscreetListener.of(
                new TestExecutionListener() {
                    @Override
                    public void executionStarted(TestIdentifier identifier) {
                        throw new IllegalStateException("broken");
                    }
                },
                id -> false);

        assertThatThrownBy(() -> broken.executionStarted(HERE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    private static TestIdentifier test(String name) {
        return TestIdentifier.from(new AbstractTestDescriptor(UniqueId.root("test", name), name) {
            @Override
            public Type getType() {
                return TestDescriptor.Type.TEST;
            }
        });
    }

    private final class Recorder implements TestExecutionListener {

        @Override
        public void dynamicTestRegistered(TestIdentifier identifier) {
            heard.add("registered " + identifier.getDisplayName());
        }

        @Override
        public void executionStarted(TestIdentifier identifier) {
            heard.add("started " + identifier.getDisplayName());
        }

        @Override
        public void executionSkipped(TestIdentifier identifier, String reason) {
            heard.add("skipped " + identifier.getDisplayName());
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            heard.add("finished " + identifier.getDisplayName());
        }
    }
}
