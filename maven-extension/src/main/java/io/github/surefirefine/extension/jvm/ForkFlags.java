package io.github.surefirefine.extension.jvm;

import io.github.surefirefine.extension.configuration.ModuleProperties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The flags of the forks' JVMs: what the option {@code fine.jvm} asks for, as far as the user says nothing of the same in
 * {@code argLine}. Immutable.
 */
public final class ForkFlags {

    static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";
    static final String SERIAL_COLLECTOR = "-XX:+UseSerialGC";

    private static final Pattern COMPILER = Pattern.compile(
            "-X(int|comp|mixed)\\b|-(client|server)\\b|-XX:\\S*(Tiered|CompilationMode|CICompilerCount|JVMCI)");

    private static final Pattern COLLECTOR = Pattern.compile("-XX:[+-]Use\\w*GC\\b");

    /** Maven replaces the first form, Surefire the second one, by which it sees what other plugins have set. */
    private static final Pattern EXPRESSION = Pattern.compile("[$@]\\{([^}]+)}");

    /** Where a JVM finds more flags. */
    private static final List<String> VARIABLES =
            Collections.unmodifiableList(Arrays.asList("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));

    private final List<String> added;
    private final String chosen;

    private ForkFlags(String chosen, String... added) {
        this.chosen = chosen;
        this.added = Collections.unmodifiableList(Arrays.asList(added));
    }

    /**
     * Chooses.
     *
     * @param option the value of {@code fine.jvm}; of one that is not allowed the provider tells
     * @param argLine as the settings have it
     * @param pastRuns say whether flags for a short life pay
     */
    public static ForkFlags choose(
            String option,
            String argLine,
            ModuleProperties properties,
            Map<String, String> environment,
            PastRuns pastRuns) {
        String flags = Stream.concat(
                        Stream.of(withValues(argLine, properties)),
                        VARIABLES.stream().map(name -> environment.getOrDefault(name, "")))
                .collect(Collectors.joining(" "));
        boolean leavesCompiler = !COMPILER.matcher(flags).find();
        String wanted = option.trim().toLowerCase(Locale.ROOT);
        if (wanted.equals("lean")) {
            return lean(leavesCompiler, !COLLECTOR.matcher(flags).find());
        }
        if (!wanted.equals("auto") || !leavesCompiler) {
            return new ForkFlags("by_user");
        }
        return pastRuns.wantLean() ? new ForkFlags("lean", QUICK_COMPILER) : new ForkFlags("default");
    }

    private static ForkFlags lean(boolean leavesCompiler, boolean leavesCollector) {
        List<String> added = new ArrayList<>();
        if (leavesCompiler) {
            added.add(QUICK_COMPILER);
        }
        if (leavesCollector) {
            added.add(SERIAL_COLLECTOR);
        }
        return new ForkFlags("by_user", added.toArray(new String[0]));
    }

    /** Whether the last runs have shown that JVM flags for a short life pay. */
    interface PastRuns {

        boolean wantLean();
    }

    private static String withValues(String text, ModuleProperties properties) {
        Matcher expressions = EXPRESSION.matcher(text);
        StringBuffer replaced = new StringBuffer();
        while (expressions.find()) {
            String value = properties.value(expressions.group(1)).orElse("");
            expressions.appendReplacement(replaced, Matcher.quoteReplacement(value));
        }
        return expressions.appendTail(replaced).toString();
    }

    /** Adds them. */
    public String in(String argLine) {
        return Stream.concat(Stream.of(argLine), added.stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether there is nothing to add. */
    public boolean isEmpty() {
        return added.isEmpty();
    }

    /** For the provider: what was chosen, and by whom. */
    public String chosen() {
        return chosen;
    }
}
