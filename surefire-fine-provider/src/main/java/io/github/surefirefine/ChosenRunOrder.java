package io.github.surefirefine;

import io.github.surefirefine.model.plan.ClassOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.testset.DirectoryScannerParameters;
import org.apache.maven.surefire.api.util.RunOrder;
import org.apache.maven.surefire.api.util.ScanResult;

/** The run order that the user has chosen, and the classes in it. */
final class ChosenRunOrder implements Supplier<List<String>> {

    /** The user's choice, among the properties that Surefire passes to a fork. */
    private static final String RUN_ORDER = "runOrder";

    private static final String FAILED_FIRST = "failedfirst";

    private static final String RANDOM = "random";

    /** Orders that only serve to finish soon; surefire-fine does that anyway. */
    private static final Set<String> FREE_ORDERS = Set.of("filesystem", "balanced");

    private final ProviderParameters parameters;

    ChosenRunOrder(ProviderParameters parameters) {
        this.parameters = parameters;
    }

    /** In Maven's JVM, older releases of Surefire have the order only in another place. */
    @SuppressWarnings("deprecation")
    boolean isRandom() {
        DirectoryScannerParameters scanned = parameters.getDirectoryScannerParameters();
        return name().equals(RANDOM)
                || (scanned != null && RunOrder.asString(scanned.getRunOrder()).equals(RANDOM));
    }

    /** The order in which classes begin. */
    ClassOrder ofClasses() {
        if (name().isEmpty() || name().equals(RANDOM) || FREE_ORDERS.contains(name())) {
            return ClassOrder.LONGEST_FIRST;
        }
        return name().equals(FAILED_FIRST) ? ClassOrder.FAILED_FIRST : ClassOrder.AS_PLANNED;
    }

    /** The names of the classes that Surefire's scan has found, in the chosen order. */
    @Override
    public List<String> get() {
        List<String> names = scannedNames();
        return FREE_ORDERS.contains(name()) || name().equals(RANDOM)
                ? names
                : new OrderedClasses(parameters.getTestClassLoader(), parameters.getRunOrderCalculator()).order(names);
    }

    /** The names of the classes that Surefire's scan has found. */
    List<String> scannedNames() {
        ScanResult scanned = parameters.getScanResult();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < scanned.size(); i++) {
            names.add(scanned.getClassName(i));
        }
        return names;
    }

    /** Empty if Surefire does not say, which is the case if everything runs in Maven's JVM. */
    private String name() {
        return parameters.getProviderProperties().getOrDefault(RUN_ORDER, "");
    }
}
