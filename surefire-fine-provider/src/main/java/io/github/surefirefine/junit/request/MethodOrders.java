package io.github.surefirefine.junit.request;

import io.github.surefirefine.platform.ReportDialect;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Surefire's {@code runOrder} becomes an order of Jupiter's. Since 3.6.0 it applies to methods and nested classes,
 * too, not only to the order in which Surefire hands out classes. But nested classes are never in random order: the
 * order in which we hand out their units requires that JUnit always visits them in the same order.
 */
public final class MethodOrders {

    /** Jupiter's parameter for the order of the methods of a class. */
    public static final String METHODS = "junit.jupiter.testmethod.order.default";

    /** Jupiter's parameter for the order of classes, nested ones among them. */
    public static final String CLASSES = "junit.jupiter.testclass.order.default";

    private static final String SEED = "junit.jupiter.execution.order.random.seed";

    private static final String JUPITER = "org.junit.jupiter.api.";

    /** Orders the methods of a class as the lease lists them. */
    public static final Map<String, String> OF_THE_LEASE = Map.of(METHODS, "io.github.surefirefine.jupiter.LeaseOrder");

    private MethodOrders() {}

    /**
     * Configuration parameters for the launcher that apply if nothing else is configured.
     *
     * @param seed the user's seed of a random order, null for none
     */
    static Map<String, String> of(String runOrder, @Nullable String seed, ReportDialect surefire) {
        if (surefire != ReportDialect.ONE_SET_PER_TOP_CLASS) {
            return Map.of();
        }
        return switch (runOrder) {
            case "alphabetical" ->
                Map.of(METHODS, JUPITER + "MethodOrderer$MethodName", CLASSES, JUPITER + "ClassOrderer$ClassName");
            case "random" -> {
                Map<String, String> random = new HashMap<>(Map.of(METHODS, JUPITER + "MethodOrderer$Random"));
                if (seed != null) {
                    random.put(SEED, seed);
                }
                yield random;
            }
            case "reversealphabetical" ->
                Map.of(
                        METHODS, "io.github.surefirefine.jupiter.ReverseMethodOrder",
                        CLASSES, "io.github.surefirefine.jupiter.ReverseClassOrder");
            default -> Map.of();
        };
    }
}
