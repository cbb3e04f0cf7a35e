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

    private static final TestIdentifier HERE = test("made:here");
    private static final TestIdentifier ELSEWHERE = test("made:elsewhere");
    private static final TestIdentifier OTHER = test("other");

    private final List<String> heard = new ArrayList<>();
    private final TestExecutionListener listener = DiscreetListener.of(
            new Recorder(),
            new Hidden("given up"::equals, id -> id.contains("made"), (id, name) -> name.contains("elsewhere")));

    @Test
    void whatIsRunElsewhereIsNotHeardOf() {
        listener.dynamicTestRegistered(ELSEWHERE);
        listener.executionStarted(ELSEWHERE);
        listener.executionFinished(ELSEWHERE, TestExecutionResult.successful());
        listener.executionSkipped(OTHER, "given up");

        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsRunHereIsHeardOfInOrder() {
        listener.dynamicTestRegistered(HERE);
        assertThat(heard).as("before it is known who runs that").isEmpty();
        listener.executionStarted(HERE);
        listener.executionFinished(HERE, TestExecutionResult.successful());

        assertThat(heard).containsExactly("registered made:here", "started made:here", "finished made:here");
    }

    @Test
    void whatIsSkippedHereIsHeardOf() {
        listener.dynamicTestRegistered(HERE);
        listener.executionSkipped(HERE, "later");

        assertThat(heard).containsExactly("registered made:here", "skipped made:here");
    }

    @Test
    void whatNobodyElseCanRunIsHeardOfAtOnce() {
        listener.dynamicTestRegistered(OTHER);

        assertThat(heard).containsExactly("registered other");
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
                new Hidden(reason -> false, id -> false, (id, name) -> false));

        assertThatThrownBy(() -> broken.executionStarted(OTHER))
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
