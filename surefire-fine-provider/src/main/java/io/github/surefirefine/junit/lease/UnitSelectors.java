package io.github.surefirefine.junit.lease;

import io.github.surefirefine.model.plan.TestUnit;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * Selects the units of a lease. A whole class is selected by its name, because not every engine can find a class by its
 * unique id. Given the unique id of a method, Jupiter looks at all methods of the class to find the one, so a lease on
 * a class of n methods costs n². Given the method itself, it need not look. But then it uses the declaring class of
 * that method as it is, although it would otherwise load the class with the context class loader. So it is given the
 * method only if both are the same. Confined to one thread.
 */
final class UnitSelectors {

    /**
     * Names with characters that unique ids encode are left to JUnit, and so are nested classes, which never have many
     * methods.
     */
    private static final Pattern METHOD_OF_JUPITER = Pattern.compile(
            "\\[engine:junit-jupiter]/\\[class:([^]/%+]+)]/\\[(?:test|test-template|test-factory|method):"
                    + "([^]/%+#(]+\\([^]/%+#()]*\\))]");

    private final ClassLoader tests;
    private final HashedNames hashedNames;
    private final boolean mayBeLoadedOtherwise;

    /** The methods of the class that was asked for last, because leases go class by class. */
    private Map<String, Method> methods = Map.of();

    private @Nullable String methodsOf;
    private @Nullable Class<?> type;

    /**
     * The given class loader loads the tests.
     *
     * @param mayBeLoadedOtherwise whether JUnit has, or may be given, another context class loader when it looks for
     *     tests
     */
    UnitSelectors(ClassLoader tests, boolean mayBeLoadedOtherwise) {
        this.tests = tests;
        hashedNames = new HashedNames(tests);
        this.mayBeLoadedOtherwise = mayBeLoadedOtherwise;
    }

    /** What JUnit must be asked for to run the unit. */
    List<DiscoverySelector> of(TestUnit unit) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String id : unit.selectedIds()) {
            selectors.add(ofId(id));
        }
        if (unit.chosenIds().isEmpty()) {
            for (String className : unit.selectedClasses()) {
                selectors.add(DiscoverySelectors.selectClass(className));
            }
        }
        return selectors;
    }

    private DiscoverySelector ofId(String uniqueId) {
        Optional<DiscoverySelector> method = method(uniqueId);
        if (method.isEmpty()) {
            method = hashedNames.method(uniqueId);
        }
        return method.isPresent() ? method.get() : DiscoverySelectors.selectUniqueId(uniqueId);
    }

    private Optional<DiscoverySelector> method(String uniqueId) {
        Matcher matcher = METHOD_OF_JUPITER.matcher(uniqueId);
        if (mayBeLoadedOtherwise || !matcher.matches()) {
            return Optional.empty();
        }
        if (!matcher.group(1).equals(methodsOf)) {
            enter(matcher.group(1));
        }
        Method method = methods.get(matcher.group(2));
        return type == null || method == null
                ? Optional.empty()
                : Optional.of(DiscoverySelectors.selectMethod(type, method));
    }

    /** Methods that are inherited, or exist twice because the compiler has added a bridge, are left to JUnit. */
    private void enter(String className) {
        methodsOf = className;
        methods = new HashMap<>();
        try {
            type = Class.forName(className, false, tests);
            for (Method method : type.getDeclaredMethods()) {
                if (!method.isSynthetic()) {
                    methods.put(signature(method), method);
                }
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // JUnit will report what is wrong, where the user expects it.
            type = null;
        }
    }

    private static String signature(Method method) {
        List<String> parameters = new ArrayList<>();
        for (Class<?> parameter : method.getParameterTypes()) {
            parameters.add(parameter.getName());
        }
        return method.getName() + "(" + String.join(", ", parameters) + ")";
    }
}
