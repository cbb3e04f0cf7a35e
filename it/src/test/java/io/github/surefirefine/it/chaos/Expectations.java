package io.github.surefirefine.it.chaos;

import io.github.surefirefine.it.chaos.Suite.SuiteClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The results that a plan must have, without the effects of kills from outside.
 *
 * @param required results that must be there
 * @param possible results that may be there: what follows in the same piece after a test that has broken it off
 */
record Expectations(Suite suite, Map<String, Status> required, Map<String, Status> possible) {

    static Expectations of(Suite suite, FaultPlan plan) {
        Expectations expectations = new Expectations(suite, new TreeMap<>(), new TreeMap<>());
        suite.classes().forEach(each -> expectations.add(each, plan));
        return expectations;
    }

    private void add(SuiteClass suiteClass, FaultPlan plan) {
        String name = suiteClass.name();
        Fault before = plan.befores().getOrDefault(name, Fault.DIE_ONCE);
        if (before == Fault.ERROR) {
            required.put(name + ".initializationError", before.status());
            return;
        }
        if (before != Fault.DIE_ONCE) {
            required.put(name, before.status());
            return;
        }
        suiteClass.pieces().values().forEach(piece -> addPiece(piece, plan));
        if (plan.afters().get(name) == Fault.FAIL) {
            required.put(name + ".executionError", Fault.FAIL.status());
        }
    }

    private void addPiece(List<String> piece, FaultPlan plan) {
        Map<String, Status> results = required;
        for (String test : piece) {
            Optional<Fault> fault = Optional.ofNullable(plan.tests().get(test));
            results.put(test, fault.map(Fault::status).orElse(Status.PASSED));
            if (fault.filter(Fault::breaksOff).isPresent()) {
                results = possible;
            }
        }
    }

    /** The status that a test must have; empty if there is no such test. */
    Optional<Status> status(String test) {
        return Optional.ofNullable(required.get(test)).or(() -> Optional.ofNullable(possible.get(test)));
    }

    /**
     * What need not be reported if its fork was killed in this test, class or method. Before a test has told its name,
     * it goes by the name of its method, with parameters.
     */
    Set<String> lostWith(String crashed) {
        String method = crashed.replaceFirst("\\(.*\\)$", "");
        Set<String> lost = new TreeSet<>(Set.of(crashed));
        for (SuiteClass suiteClass : suite.classes()) {
            if (suiteClass.name().equals(crashed)) {
                lost.addAll(suiteClass.tests());
            }
            suiteClass.pieces().forEach((name, piece) -> {
                int begin = name.equals(crashed) || name.equals(method) ? 0 : piece.indexOf(crashed);
                if (begin >= 0) {
                    lost.addAll(piece.subList(begin, piece.size()));
                }
            });
        }
        return lost;
    }
}
