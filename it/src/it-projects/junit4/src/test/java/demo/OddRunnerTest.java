package demo;

import org.junit.runner.Description;
import org.junit.runner.RunWith;
import org.junit.runner.Runner;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunNotifier;

@RunWith(OddRunnerTest.OddRunner.class)
public class OddRunnerTest {

    /** Describes its tests as no other runner does. */
    public static class OddRunner extends Runner {

        private final Description suite = Description.createSuiteDescription("an odd suite");
        private final Description[] tests = {
            Description.createTestDescription("no class at all", "a test"),
            Description.createTestDescription(OddRunnerTest.class, "with (brackets)"),
            Description.createTestDescription(OddRunnerTest.class, "fails, with a comma"),
            Description.createTestDescription("demo.Missing", "of a missing class"),
            Description.createSuiteDescription("a leaf that looks like a suite", 42)
        };

        public OddRunner(Class<?> testClass) {
            for (Description test : tests) {
                suite.addChild(test);
            }
        }

        @Override
        public Description getDescription() {
            return suite;
        }

        @Override
        public void run(RunNotifier notifier) {
            for (Description test : tests) {
                notifier.fireTestStarted(test);
                if (test.getDisplayName().startsWith("fails")) {
                    notifier.fireTestFailure(new Failure(test, new IllegalStateException("oddly")));
                }
                notifier.fireTestFinished(test);
            }
            Description surprise = Description.createTestDescription(OddRunnerTest.class, "surprise");
            notifier.fireTestStarted(surprise);
            System.out.println("nobody knew of this one");
            notifier.fireTestFinished(surprise);
        }
    }
}
