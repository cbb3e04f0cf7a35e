package io.github.surefirefine.plugin.plan;

import io.github.surefirefine.history.ClassRecord;
import io.github.surefirefine.history.History;
import io.github.surefirefine.plugin.forecast.ClassCost;
import io.github.surefirefine.plugin.forecast.Expectation;
import io.github.surefirefine.plugin.forecast.Forecast;
import io.github.surefirefine.plugin.forecast.ForkShare;
import io.github.surefirefine.plugin.forecast.KnownSuite;
import io.github.surefirefine.plugin.forecast.Machine;
import io.github.surefirefine.plugin.forecast.Spread;
import io.github.surefirefine.plugin.forecast.UnitCost;
import io.github.surefirefine.plugin.forecast.Visit;
import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Makes a plan from what is known. */
public final class Planner {

    /** The largest number of forks to consider: few machines have room for more. */
    private static final int MOST_FORKS = 64;

    private final String module;
    private final String source;
    private final History history;
    private final KnownSuite suite;
    private final int configured;
    private final int most;
    private final OptionalInt wanted;

    /**
     * A plan for a suite of which something is known.
     *
     * @param source of this knowledge
     * @param processors of this machine
     * @param configured the forkCount that the project has
     * @param wanted for how many forks the spread is to be shown, empty for the recommended number
     */
    public Planner(String module, String source, History history, int processors, int configured, OptionalInt wanted) {
        this.module = module;
        this.source = source;
        this.history = history;
        this.configured = configured;
        this.wanted = wanted;
        suite = KnownSuite.of(history, processors);
        most = Math.max(MOST_FORKS, wanted.orElse(0));
    }

    /** The plan. */
    public PlanAnswer plan() {
        Forecast forecast = Forecast.of(suite.classes(), suite.machine(), most);
        int startsAtMost = suite.forksThatPay();
        Forecast byDefault = forecast.ofForkCounts(startsAtMost);
        int recommended = byDefault.recommended().forks();
        return new PlanAnswer(
                module,
                source,
                history.runs(),
                suite.classes().size(),
                suite.classes().stream().mapToInt(each -> each.units().size()).sum(),
                suite.classes().stream().mapToLong(ClassCost::totalMicros).sum(),
                suite.machine().processors(),
                configured,
                recommended,
                startsAtMost,
                why(forecast, forecast.with(recommended)),
                byDefault.expectations().stream()
                        .map(each -> choice(each, startsAtMost))
                        .toList(),
                Spread.over(suite.classes(), wanted.orElse(recommended)).forks().stream()
                        .map(this::fork)
                        .toList(),
                notKnown());
    }

    private static PlanAnswer.Choice choice(Expectation each, int startsAtMost) {
        return new PlanAnswer.Choice(
                each.forks(),
                Math.min(each.forks(), startsAtMost),
                each.micros(),
                each.wholeClassesMicros(),
                each.utilisation(),
                switch (each.limit()) {
                    case FORKS -> "forks";
                    case LONGEST_TEST -> "longest test";
                    case PIECES -> "pieces";
                    case PROCESSORS -> "processors";
                });
    }

    private PlanAnswer.Fork fork(ForkShare share) {
        Map<String, Integer> sizes = new HashMap<>();
        suite.classes().forEach(each -> sizes.put(each.name(), each.units().size()));
        Map<String, PlanAnswer.Part> parts = new LinkedHashMap<>();
        for (Visit visit : share.visits()) {
            parts.merge(
                    visit.className(),
                    new PlanAnswer.Part(
                            visit.className(),
                            visit.units().size(),
                            sizes.getOrDefault(visit.className(), 0),
                            visit.busyMicros()),
                    (one, other) -> new PlanAnswer.Part(
                            one.className(), one.units() + other.units(), one.of(), one.micros() + other.micros()));
        }
        return new PlanAnswer.Fork(share.fork(), share.endMicros(), share.busyMicros(), List.copyOf(parts.values()));
    }

    private String why(Forecast forecast, Expectation best) {
        if (best.forks() == most) {
            return "More forks may pay; larger numbers were not examined.";
        }
        Expectation more = forecast.with(best.forks() + 1);
        return switch (more.limit()) {
            case LONGEST_TEST ->
                "With more forks, all others wait for " + longest() + ": only a shorter test makes the run shorter.";
            case PROCESSORS ->
                "With more forks, " + Words.counted(suite.machine().processors(), "processor")
                        + " would be the limit: tests take "
                        + Durations.text(suite.machine().cpuMicros())
                        + " of them, and each fork "
                        + Durations.text(
                                suite.machine().startMicros(1) * suite.machine().processors()
                                        + suite.machine().warmUpMicros())
                        + " to start and to warm up.";
            case FORKS, PIECES ->
                "One more would cost about as much as it saves: each takes "
                        + Durations.text(new Machine(1).startMicros(1))
                        + " of a processor to start"
                        + (hasSetups() ? ", and pays for the setup of each class that it enters." : ".");
        };
    }

    private boolean hasSetups() {
        return suite.classes().stream().anyMatch(each -> each.setupMicros() > 0);
    }

    private String longest() {
        ClassCost of = suite.classes().stream()
                .max(Comparator.comparingLong(ClassCost::longestMicros))
                .orElseThrow();
        UnitCost unit = of.units().stream()
                .max(Comparator.comparingLong(UnitCost::micros))
                .orElseThrow();
        String name = of.name() + (unit.name().isEmpty() ? "" : "." + unit.name());
        return name + " (" + Durations.text(of.longestMicros())
                + (of.setupMicros() > 0 ? " with the setup of its class)" : ")");
    }

    private List<String> notKnown() {
        List<String> lines = new ArrayList<>();
        long known = history.classes().values().stream()
                .filter(each -> each.setupMicros().isPresent())
                .count();
        int classes = history.classes().size();
        if (known < classes) {
            lines.add("the setup of "
                    + (known == 0 ? "a class" : (classes - known) + " of " + classes + " classes")
                    + ": counted as 0");
        }
        if (history.load().isEmpty()) {
            lines.add("the processor time of tests, because the history has no run of the whole suite: they are"
                    + " assumed to wait");
        }
        lines.add("locks, and which classes stay in one piece: each method is assumed to be free");
        if (hasInvocations()) {
            lines.add("how many invocations parameterized tests and factories have: each counts as one piece"
                    + " here, but can be shared in a run");
        }
        return lines;
    }

    private boolean hasInvocations() {
        return history.classes().values().stream()
                .map(ClassRecord::units)
                .flatMap(units -> units.keySet().stream())
                .anyMatch(key -> key.contains("/[test-template:") || key.contains("/[test-factory:"));
    }
}
