package io.github.surefirefine.options;

import io.github.surefirefine.model.Shard;
import io.github.surefirefine.trouble.Trouble;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the user chose. Immutable.
 *
 * @param console what is printed while tests run
 * @param slow when a test counts as slow, empty for never
 * @param limits for how long a test may run
 * @param grace for how long a test that has run for too long may go on after its interrupt, empty for ever
 * @param together classes that must not be split
 * @param history the folder for durations of past runs, empty for none
 * @param historyImport glob of reports that a history may begin with, empty for none
 * @param forks how many forks are started
 * @param invocations whether invocations of one method are shared among forks
 * @param replacements how many dead forks are replaced, empty for three times as many as there are forks
 * @param locks whether locks that tests declare hold between forks
 * @param leaks whether it is told what tests leave behind
 * @param trace whether the run is written down for pictures of it
 * @param shard the share of the tests that is run, empty for all of them
 * @param replay the trace of the run that is wanted again, empty for none
 * @param diagnosed how many failed tests are tried again after the run, empty for none
 * @param bisected the test that is looked into instead of running any for their results, empty for none
 */
public record FineOptions(
        ConsoleMode console,
        Optional<Duration> slow,
        TimeLimits limits,
        Optional<Duration> grace,
        List<ClassPattern> together,
        Optional<String> history,
        Optional<String> historyImport,
        ForkNumber forks,
        boolean invocations,
        OptionalInt replacements,
        boolean locks,
        boolean leaks,
        boolean trace,
        Optional<Shard> shard,
        Optional<String> replay,
        OptionalInt diagnosed,
        Optional<String> bisected) {

    private static final String PREFIX = "fine.";

    /** What the goals of the Maven plugin take: a build may run tests and such a goal. */
    private static final Set<String> OF_GOALS = Set.of(
            "fine.bisect.goals",
            "fine.count",
            "fine.plan.forks",
            "fine.format",
            "fine.merge.from",
            "fine.output",
            "fine.report.skip",
            "fine.trace.file",
            "fine.width");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private static final Pattern ONE_TEST = Pattern.compile("[\\w.$]+#[\\w$]+");

    public FineOptions {
        together = List.copyOf(together);
    }

    /** Everything that is set and looks like an option of a run; system properties override Surefire's properties. */
    public static Map<String, String> texts(
            Map<String, String> providerProperties, Map<String, String> systemProperties) {
        Map<String, String> texts = new TreeMap<>();
        for (Map<String, String> source : List.of(providerProperties, systemProperties)) {
            source.forEach((key, value) -> {
                if (key.startsWith(PREFIX) && !OF_GOALS.contains(key)) {
                    texts.put(key, value.trim());
                }
            });
        }
        return texts;
    }

    /**
     * Reads the options from {@link #texts}. What they leave to the environment must have been {@linkplain
     * CiShard#resolve resolved}, where that matters; else it is as if it were not set.
     *
     * @throws OptionException with one clear line where a name is unknown or a value is not allowed
     */
    public static FineOptions parse(Map<String, String> texts) {
        texts.keySet().forEach(FineOptions::requireKnown);
        return new FineOptions(
                console(valueOf(OptionDescriptor.CONSOLE, texts)),
                durationOrOff(OptionDescriptor.SLOW, texts),
                limits(valueOf(OptionDescriptor.TIMEOUT, texts)),
                durationOrOff(OptionDescriptor.TIMEOUT_GRACE, texts),
                together(valueOf(OptionDescriptor.TOGETHER, texts)),
                history(valueOf(OptionDescriptor.HISTORY, texts)),
                Optional.of(valueOf(OptionDescriptor.HISTORY_IMPORT, texts)).filter(glob -> !glob.isEmpty()),
                forks(valueOf(OptionDescriptor.FORKS, texts)),
                isOn(OptionDescriptor.INVOCATIONS, texts),
                replacements(valueOf(OptionDescriptor.REPLACEMENTS, texts)),
                isOn(OptionDescriptor.LOCKS, texts),
                isOn(OptionDescriptor.LEAKS, texts),
                isOn(OptionDescriptor.TRACE, texts),
                shard(valueOf(OptionDescriptor.SHARD, texts)),
                replay(valueOf(OptionDescriptor.REPLAY, texts)),
                diagnosed(texts),
                bisected(valueOf(OptionDescriptor.BISECT, texts)));
    }

    private static void requireKnown(String key) {
        if (!keys().contains(key)) {
            throw new OptionException(
                    Trouble.UNKNOWN_OPTION.tell("fine: there is no option \"" + key + "\"; did you mean \""
                            + NearestName.of(key, keys()) + "\"? Known options: " + String.join(", ", keys()) + "."));
        }
    }

    private static List<String> keys() {
        return Arrays.stream(OptionDescriptor.values())
                .map(OptionDescriptor::key)
                .toList();
    }

    private static String valueOf(OptionDescriptor option, Map<String, String> values) {
        return values.getOrDefault(option.key(), option.defaultValue());
    }

    private static ConsoleMode console(String value) {
        for (ConsoleMode mode : ConsoleMode.values()) {
            if (mode.name().equalsIgnoreCase(value)) {
                return mode;
            }
        }
        throw bad(OptionDescriptor.CONSOLE, value);
    }

    private static Optional<Duration> durationOrOff(OptionDescriptor option, Map<String, String> texts) {
        String value = valueOf(option, texts);
        try {
            return DurationText.parseOrOff(value);
        } catch (IllegalArgumentException e) {
            throw bad(option, value);
        }
    }

    private static TimeLimits limits(String value) {
        try {
            return TimeLimits.parse(value);
        } catch (IllegalArgumentException e) {
            throw bad(OptionDescriptor.TIMEOUT, value);
        }
    }

    private static List<ClassPattern> together(String value) {
        return Arrays.stream(value.split(","))
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .map(ClassPattern::new)
                .collect(Collectors.toList());
    }

    private static Optional<String> history(String value) {
        if (value.equalsIgnoreCase("off")) {
            return Optional.empty();
        }
        if (value.isEmpty() || value.indexOf('\0') >= 0) {
            throw bad(OptionDescriptor.HISTORY, value);
        }
        return Optional.of(value);
    }

    private static Optional<String> replay(String value) {
        if (value.indexOf('\0') >= 0) {
            throw bad(OptionDescriptor.REPLAY, value);
        }
        return Optional.of(value).filter(file -> !file.isEmpty());
    }

    private static ForkNumber forks(String value) {
        for (ForkNumber number : ForkNumber.values()) {
            if (number.name().equalsIgnoreCase(value)) {
                return number;
            }
        }
        throw bad(OptionDescriptor.FORKS, value);
    }

    private static OptionalInt replacements(String value) {
        if (value.equalsIgnoreCase("auto")) {
            return OptionalInt.empty();
        }
        if (!NUMBER.matcher(value).matches()) {
            throw bad(OptionDescriptor.REPLACEMENTS, value);
        }
        return OptionalInt.of(Integer.parseInt(value));
    }

    private static Optional<Shard> shard(String value) {
        if (value.isEmpty() || CiShard.isWanted(value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Shard.parse(value));
        } catch (IllegalArgumentException e) {
            throw bad(OptionDescriptor.SHARD, value);
        }
    }

    private static Optional<String> bisected(String value) {
        if (!value.isEmpty() && !ONE_TEST.matcher(value).matches()) {
            throw bad(OptionDescriptor.BISECT, value);
        }
        return Optional.of(value).filter(test -> !test.isEmpty());
    }

    /** Whether tests are tried in forks of their own. */
    public boolean wantsTrials() {
        return diagnosed.isPresent() || bisected.isPresent();
    }

    private static OptionalInt diagnosed(Map<String, String> texts) {
        String most = valueOf(OptionDescriptor.DIAGNOSE_MAX, texts);
        if (!NUMBER.matcher(most).matches() || Integer.parseInt(most) == 0) {
            throw bad(OptionDescriptor.DIAGNOSE_MAX, most);
        }
        return isOn(OptionDescriptor.DIAGNOSE, texts) ? OptionalInt.of(Integer.parseInt(most)) : OptionalInt.empty();
    }

    private static boolean isOn(OptionDescriptor option, Map<String, String> texts) {
        String value = valueOf(option, texts);
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw bad(option, value);
        };
    }

    private static OptionException bad(OptionDescriptor option, String value) {
        return new OptionException(Trouble.BAD_VALUE.tell("fine: the option \"" + option.key() + "\" cannot be \""
                + value + "\"; allowed is " + option.type() + "."));
    }
}
