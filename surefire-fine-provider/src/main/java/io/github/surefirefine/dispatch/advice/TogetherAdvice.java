package io.github.surefirefine.dispatch.advice;

import io.github.surefirefine.dispatch.run.Endings;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of advice after a run in which tests failed whose class several forks shared, as stock Surefire never does. */
public final class TogetherAdvice {

    /** For more, it is shorter to keep all classes together. */
    private static final int MOST_CLASSES = 5;

    private TogetherAdvice() {}

    /**
     * What the user can do if the tests failed only because forks shared their class.
     *
     * @return empty if no test failed, or none in a class that several forks shared
     */
    public static Optional<String> of(Run run) {
        List<String> names = new ArrayList<>();
        int mostForks = 0;
        for (TestClass testClass : classesWithFailures(run)) {
            int forks = run.forksOf(testClass);
            if (forks > 1) {
                names.add(testClass.name());
                mostForks = Math.max(mostForks, forks);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(text(names, mostForks));
    }

    private static List<TestClass> classesWithFailures(Run run) {
        List<TestClass> classes = new ArrayList<>();
        for (TestUnit unit : new Endings(run).failed()) {
            TestClass testClass = run.classOf(unit);
            if (!run.failures().wasLost(unit) && !classes.contains(testClass)) {
                classes.add(testClass);
            }
        }
        return classes;
    }

    private static String text(List<String> names, int forks) {
        boolean isOne = names.size() == 1;
        String where = isOne ? names.get(0) + ", which " + forks : names.size() + " classes that up to " + forks;
        String together = names.size() > MOST_CLASSES ? "*" : String.join(",", names);
        return "fine: tests failed in " + where + " forks shared; if they pass with -DforkCount=1, they need each other"
                + " or share files or state: fine.together=" + together + " keeps " + (isOne ? "it" : "each")
                + " in one fork, and -Dfine.diagnose=on looks for the cause";
    }
}
