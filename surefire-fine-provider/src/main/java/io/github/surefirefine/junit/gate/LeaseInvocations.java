package io.github.surefirefine.junit.gate;

import io.github.surefirefine.model.lease.InvocationId;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Which invocations may begin of those units of a lease that are methods with invocations. Thread-safe. */
public final class LeaseInvocations {

    /** By the unique id of the method. */
    private final Map<String, InvocationGate> methods = new ConcurrentHashMap<>();

    /** Methods of which an invocation is running. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Methods of which an invocation was to begin while another one was running. */
    private final Set<String> concurrent = ConcurrentHashMap.newKeySet();

    LeaseInvocations(Lease lease, BiFunction<Integer, Integer, Invocations> claim, InvocationsSoFar others) {
        for (TestUnit unit : lease.units()) {
            if (unit.hasInvocations()) {
                methods.put(
                        unit.uniqueId(),
                        others.begun() == 0
                                ? InvocationGate.first(unit.index(), claim)
                                : InvocationGate.joining(unit.index(), claim, others));
            }
        }
    }

    /**
     * An engine has created a test, or a container of tests, while it runs a method. Tells whether that may begin here,
     * or is run by another fork. The calls come in order; blocks while the conductor is asked.
     */
    public boolean mayBegin(String uniqueId, String displayName) {
        Optional<InvocationId> invocation = invocation(uniqueId);
        return invocation.isEmpty() || mayBegin(invocation.get(), displayName);
    }

    private boolean mayBegin(InvocationId invocation, String displayName) {
        if (running.contains(invocation.method())) {
            concurrent.add(invocation.method());
        }
        InvocationGate method = methods.get(invocation.method());
        boolean may = method == null || method.mayBegin(invocation.number(), displayName);
        if (may) {
            running.add(invocation.method());
        }
        return may;
    }

    /** A test or container has finished, or was skipped. */
    public void ended(String uniqueId) {
        Optional<InvocationId> invocation = invocation(uniqueId);
        if (invocation.isPresent()) {
            running.remove(invocation.get().method());
        }
    }

    /** Empty for what is inside an invocation; it goes with the invocation. */
    private Optional<InvocationId> invocation(String uniqueId) {
        Optional<InvocationId> invocation = methods.isEmpty() ? Optional.empty() : InvocationId.of(uniqueId);
        boolean isOfAUnit = invocation.isPresent()
                && invocation.get().method().length() == uniqueId.lastIndexOf('/')
                && methods.containsKey(invocation.get().method());
        return isOfAUnit ? invocation : Optional.empty();
    }

    /** The gate for the invocations of a unit; null if it has none, or they are not shared. */
    public @Nullable InvocationGate of(TestUnit unit) {
        return methods.get(unit.uniqueId());
    }

    /** The invocations of the unit are not shared. Must be called before the first of them begins. */
    public void keepWhole(TestUnit unit) {
        InvocationGate method = of(unit);
        if (method != null && !method.isShared()) {
            methods.remove(unit.uniqueId());
        }
    }

    /** If invocations run side by side, all have begun, and none is left for others. */
    InvocationsSoFar share(TestUnit unit) {
        InvocationGate method = of(unit);
        return method == null || concurrent.contains(unit.uniqueId()) ? InvocationsSoFar.NONE : method.share();
    }
}
