package io.github.surefirefine.options;

import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.options.jvm.JvmChoice;
import io.github.surefirefine.options.jvm.JvmFlagsChosen;
import io.github.surefirefine.trouble.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads options from the user's settings. */
final class OptionParser {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** A whole entry of a list, or what it assigns. */
    private static final String NUMBER_ALONE = "(?<![^,=\\s])(\\d{1,6})(?=\\s*(?:,|$))";

    private static final String ONE_TEST = "[\\w.$]+#[\\w$.:%-]+";

    /** What the build extension tells: no option, as it does nothing by itself. */
    private static final String CHOSEN_FLAGS = "fine.jvm.chosen";

    /** What the build extension tells, too: the name of the execution, if somebody has named it. */
    private static final String EXECUTION = "fine.jvm.execution";

    /** What the build extension tells, too: how many forks Surefire may start. */
    private static final String FORK_COUNT = "fine.forks.count";

    /** What is told between our own parts. */
    private static final Set<String> NO_OPTIONS =
            Set.of(CHOSEN_FLAGS, EXECUTION, FORK_COUNT, FineOptions.FORK_TIMEOUT, QueueOptions.NAME);

    private OptionParser() {}

    /** As {@link FineOptions#parse}. */
    static FineOptions parse(Map<String, String> texts) {
        for (String key : texts.keySet()) {
            requireKnown(key);
        }
        return new FineOptions(
                new FineOptions.Console(
                        console(valueOf(OptionDescriptor.CONSOLE, texts)),
                        durationOrOff(OptionDescriptor.SLOW, texts),
                        isOn(OptionDescriptor.ADVICE, texts)),
                new FineOptions.Timeouts(
                        limits(valueOf(OptionDescriptor.TIMEOUT, texts)),
                        durationOrOff(OptionDescriptor.TIMEOUT_GRACE, texts),
                        ofForks(texts.getOrDefault(FineOptions.FORK_TIMEOUT, ""))),
                new FineOptions.History(
                        fileOrOff(OptionDescriptor.HISTORY, texts),
                        unlessEmpty(valueOf(OptionDescriptor.HISTORY_IMPORT, texts))),
                new FineOptions.Forks(
                        forks(valueOf(OptionDescriptor.FORKS, texts)),
                        isolation(valueOf(OptionDescriptor.ISOLATION, texts)),
                        replacements(valueOf(OptionDescriptor.REPLACEMENTS, texts)),
                        Optional.ofNullable(texts.get(FORK_COUNT))),
                new FineOptions.Jvm(
                        jvm(valueOf(OptionDescriptor.JVM, texts)),
                        chosenFlags(texts),
                        Optional.ofNullable(texts.get(EXECUTION))),
                new FineOptions.Sharing(
                        patterns(valueOf(OptionDescriptor.TOGETHER, texts)),
                        patterns(valueOf(OptionDescriptor.APART, texts)),
                        invocations(valueOf(OptionDescriptor.INVOCATIONS, texts)),
                        isOn(OptionDescriptor.LOCKS, texts)),
                isOn(OptionDescriptor.LEAKS, texts),
                isOn(OptionDescriptor.TRACE, texts),
                new FineOptions.Results(
                        CiDialect.parse(valueOf(OptionDescriptor.CI, texts)),
                        openReports(valueOf(OptionDescriptor.OPEN_REPORTS, texts))),
                shard(valueOf(OptionDescriptor.SHARD, texts)),
                QueueOptionParser.parse(texts),
                replay(valueOf(OptionDescriptor.REPLAY, texts)),
                oneOf(RerunChoice.values(), OptionDescriptor.RERUN, texts),
                new FineOptions.Tolerance(
                        fileOrOff(OptionDescriptor.QUARANTINE, texts),
                        oneOf(FlakyChoice.values(), OptionDescriptor.FLAKY, texts)),
                new FineOptions.Diagnosis(diagnosed(texts), bisected(valueOf(OptionDescriptor.BISECT, texts))));
    }

    private static void requireKnown(String key) {
        if (!keys().contains(key) && !NO_OPTIONS.contains(key)) {
            throw new OptionException(Trouble.UNKNOWN_OPTION.tell(
                    "fine: there is no option \"" + key + "\"; did you mean \"" + NearestName.of(key, keys()) + "\"?"));
        }
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (OptionDescriptor option : OptionDescriptor.values()) {
            keys.add(option.key());
        }
        return keys;
    }

    static Optional<String> unlessEmpty(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    static String valueOf(OptionDescriptor option, Map<String, String> values) {
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
            throw badDuration(option, value);
        }
    }

    private static TimeLimits limits(String value) {
        try {
            return TimeLimits.parse(value);
        } catch (IllegalArgumentException e) {
            throw badLimits(value);
        }
    }

    /** A number without a unit most probably means seconds. */
    private static OptionException badLimits(String value) {
        String meant = value.replaceAll(NUMBER_ALONE, "$1s");
        try {
            TimeLimits.parse(meant);
            return bad(OptionDescriptor.TIMEOUT, value, meant);
        } catch (IllegalArgumentException e) {
            return bad(OptionDescriptor.TIMEOUT, value);
        }
    }

    /** As Surefire reads it: anything but a positive number means that there is no limit. */
    private static Optional<Duration> ofForks(String seconds) {
        return isNumber(seconds)
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds))).filter(limit -> !limit.isZero())
                : Optional.empty();
    }

    private static List<ClassPattern> patterns(String value) {
        List<ClassPattern> patterns = new ArrayList<>();
        for (String text : value.split(",", -1)) {
            String pattern = text.trim();
            if (!pattern.isEmpty()) {
                patterns.add(new ClassPattern(pattern));
            }
        }
        return patterns;
    }

    private static Optional<String> fileOrOff(OptionDescriptor option, Map<String, String> texts) {
        String value = valueOf(option, texts);
        if (value.equalsIgnoreCase("off")) {
            return Optional.empty();
        }
        if (value.isEmpty() || value.indexOf('\0') >= 0) {
            throw bad(option, value);
        }
        return Optional.of(value);
    }

    private static Optional<String> openReports(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on" -> Optional.of(FineOptions.Results.OPEN_REPORT);
            case "off" -> Optional.empty();
            case "true", "yes" -> throw bad(OptionDescriptor.OPEN_REPORTS, value, "on");
            case "false", "no" -> throw bad(OptionDescriptor.OPEN_REPORTS, value, "off");
            default -> openReportFile(value);
        };
    }

    private static Optional<String> openReportFile(String value) {
        if (value.isEmpty() || value.indexOf('\0') >= 0) {
            throw bad(OptionDescriptor.OPEN_REPORTS, value);
        }
        return Optional.of(value);
    }

    private static <E extends Enum<E>> E oneOf(E[] choices, OptionDescriptor option, Map<String, String> texts) {
        String value = valueOf(option, texts);
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        throw bad(option, value);
    }

    private static Optional<String> replay(String value) {
        if (value.indexOf('\0') >= 0) {
            throw bad(OptionDescriptor.REPLAY, value);
        }
        return unlessEmpty(value);
    }

    private static ForkNumber forks(String value) {
        for (ForkNumber number : ForkNumber.values()) {
            if (number.name().equalsIgnoreCase(value)) {
                return number;
            }
        }
        throw bad(OptionDescriptor.FORKS, value);
    }

    private static JvmChoice jvm(String value) {
        for (JvmChoice choice : JvmChoice.values()) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        throw bad(OptionDescriptor.JVM, value);
    }

    private static JvmFlagsChosen chosenFlags(Map<String, String> texts) {
        String value = texts.getOrDefault(CHOSEN_FLAGS, "");
        for (JvmFlagsChosen chosen : JvmFlagsChosen.values()) {
            if (chosen.name().equalsIgnoreCase(value)) {
                return chosen;
            }
        }
        return JvmFlagsChosen.BY_NOBODY;
    }

    private static InvocationSharing invocations(String value) {
        for (InvocationSharing sharing : InvocationSharing.values()) {
            if (sharing.name().equalsIgnoreCase(value)) {
                return sharing;
            }
        }
        throw bad(OptionDescriptor.INVOCATIONS, value);
    }

    private static Isolation isolation(String value) {
        for (Isolation isolation : Isolation.values()) {
            if (isolation.name().equalsIgnoreCase(value)) {
                return isolation;
            }
        }
        throw bad(OptionDescriptor.ISOLATION, value);
    }

    private static OptionalInt replacements(String value) {
        if (value.equalsIgnoreCase("auto")) {
            return OptionalInt.empty();
        }
        if (!isNumber(value)) {
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
        if (!value.isEmpty() && !value.matches(ONE_TEST)) {
            throw bad(OptionDescriptor.BISECT, value);
        }
        return unlessEmpty(value);
    }

    private static OptionalInt diagnosed(Map<String, String> texts) {
        String most = valueOf(OptionDescriptor.DIAGNOSE_MAX, texts);
        if (!isNumber(most) || Integer.parseInt(most) == 0) {
            throw bad(OptionDescriptor.DIAGNOSE_MAX, most);
        }
        return isOn(OptionDescriptor.DIAGNOSE, texts) ? OptionalInt.of(Integer.parseInt(most)) : OptionalInt.empty();
    }

    private static boolean isOn(OptionDescriptor option, Map<String, String> texts) {
        String value = valueOf(option, texts);
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            case "true", "yes" -> throw bad(option, value, "on");
            case "false", "no" -> throw bad(option, value, "off");
            default -> throw bad(option, value);
        };
    }

    static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    static OptionException badDuration(OptionDescriptor option, String value) {
        return isNumber(value) ? bad(option, value, value + "s") : bad(option, value);
    }

    static OptionException bad(OptionDescriptor option, String value, String meant) {
        return new OptionException(Trouble.BAD_VALUE.tell("fine: the option \"" + option.key() + "\" cannot be \""
                + value + "\"; did you mean \"" + meant + "\"?"));
    }

    static OptionException bad(OptionDescriptor option, String value) {
        return new OptionException(Trouble.BAD_VALUE.tell("fine: the option \"" + option.key() + "\" cannot be \""
                + value + "\"; allowed values: " + option.type() + "."));
    }
}
