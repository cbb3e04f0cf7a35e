package io.github.surefirefine.jupiter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Methods in the order of the lease, if that is not Jupiter's own: a test that would delay the end comes first. Used
 * only for classes without an order of the user's.
 */
public final class LeaseOrder implements MethodOrderer {

    /** Null until there is a lease: then Jupiter's own order stays. */
    private static volatile @Nullable ToIntFunction<String> ranks;

    /**
     * From now on, uses the given function.
     *
     * @param newRanks place of a method in the lease, by the last class in its unique id, a slash, its name and the
     *     types of its parameters; {@link Integer#MAX_VALUE} for one that is not in the lease
     */
    public static void rankedBy(ToIntFunction<String> newRanks) {
        ranks = newRanks;
    }

    @Override
    public void orderMethods(MethodOrdererContext context) {
        Class<?> testClass = context.getTestClass();
        context.getMethodDescriptors()
                .sort((one, other) ->
                        Integer.compare(rank(testClass, signature(one)), rank(testClass, signature(other))));
    }

    /** Unique ids have the whole name of a class, but the simple name of a nested class. */
    private static int rank(Class<?> testClass, String signature) {
        ToIntFunction<String> known = ranks;
        return known == null
                ? 0
                : Math.min(
                        known.applyAsInt(testClass.getName() + "/" + signature),
                        known.applyAsInt(testClass.getSimpleName() + "/" + signature));
    }

    /** Specifies nothing about parallel execution. */
    @Override
    public Optional<ExecutionMode> getDefaultExecutionMode() {
        return Optional.empty();
    }

    private static String signature(MethodDescriptor descriptor) {
        List<String> parameters = new ArrayList<>();
        for (Class<?> parameter : descriptor.getMethod().getParameterTypes()) {
            parameters.add(parameter.getName());
        }
        return descriptor.getMethod().getName() + "(" + String.join(", ", parameters) + ")";
    }
}
