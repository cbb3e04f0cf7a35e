package io.github.surefirefine.junit.execution;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.options.TimeLimits;
import io.github.surefirefine.platform.LeaseListener;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells the listener of a lease how long a test may run, before the test begins, unless the general limit applies. */
final class TimeLimitNotifier {

    private final TimeLimits limits;
    private final LeaseListener listener;

    TimeLimitNotifier(TimeLimits limits, LeaseListener listener) {
        this.limits = limits;
        this.listener = listener;
    }

    void aboutToStart(TestUnit unit, TestIdentifier test, TestPlan plan) {
        if (limits.exceptions().isEmpty()) {
            return;
        }
        Optional<Duration> limit = limitOf(test, plan);
        if (!limit.equals(limits.general())) {
            listener.testLimit(unit.index(), limit.map(Duration::toMillis).orElse(0L));
        }
    }

    /** Tags and classes are those of the test and of its containers: dynamic tests have none of their own. */
    private Optional<Duration> limitOf(TestIdentifier test, TestPlan plan) {
        Set<String> tags = new HashSet<>();
        String className = "";
        for (Optional<TestIdentifier> each = Optional.of(test); each.isPresent(); each = plan.getParent(each.get())) {
            each.get().getTags().forEach(tag -> tags.add(tag.getName()));
            if (className.isEmpty()) {
                className =
                        each.get().getSource().map(TimeLimitNotifier::className).orElse("");
            }
        }
        return limits.of(className, tags);
    }

    private static String className(TestSource source) {
        if (source instanceof MethodSource method) {
            return method.getClassName();
        }
        return source instanceof ClassSource ofClass ? ofClass.getClassName() : "";
    }
}
