package io.github.surefirefine.console;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the console that Maven prints on, from which follows how lines look there.
 *
 * @param attendance who reads it
 * @param mavensInk how Maven's own lines stand out
 * @param styleColor the property {@code style.color}, by which the user chooses colours for Maven
 * @param arguments the command line of Maven
 * @param environment of Maven's process
 * @param isInformative whether Maven prints what is only information
 * @param isOneOfMany whether Maven may build other modules at the same time
 * @param isOfDaemon whether another process prints what Maven prints
 */
public record ConsoleFacts(
        Attendance attendance,
        Ink mavensInk,
        Optional<String> styleColor,
        List<String> arguments,
        Map<String, String> environment,
        boolean isInformative,
        boolean isOneOfMany,
        boolean isOfDaemon) {

    private static final Set<String> ALWAYS = Set.of("always", "yes", "force");

    private static final Set<String> NEVER = Set.of("never", "no", "none");

    private static final Set<String> BATCH = Set.of("-B", "--batch-mode", "--non-interactive");

    private static final Set<String> LOG_FILE = Set.of("-l", "--log-file", "-log-file");

    /** Variables of systems that do not set {@code CI}. */
    private static final Set<String> OF_CI =
            Set.of("BITBUCKET_BUILD_NUMBER", "BUILD_NUMBER", "JENKINS_URL", "TEAMCITY_VERSION", "TF_BUILD");

    /** Who reads what is printed. */
    public enum Attendance {
        /** A person at a terminal. */
        TERMINAL,
        /** A file or a program. */
        LOG
    }

    public ConsoleFacts {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Colours where Maven's lines have some. Maven leaves it to its streams to remove them from the log of a program. */
    public Ink ink() {
        return attendance == Attendance.TERMINAL || isStyle(ALWAYS) ? mavensInk : Ink.NONE;
    }

    /** Whether a person sees rows of a terminal that are drawn anew again and again. */
    public boolean isForRows() {
        return attendance == Attendance.TERMINAL
                && isInformative
                && !isOfDaemon
                && !isOfCi()
                && !isBatch()
                && !isDumb();
    }

    private boolean isOfCi() {
        String ci = environment.getOrDefault("CI", "");
        return !(ci.isEmpty() || ci.equalsIgnoreCase("false")) || !Collections.disjoint(OF_CI, environment.keySet());
    }

    /** In batch mode and with a log file, Maven has no colours, unless the user wants them. */
    private boolean isBatch() {
        return arguments.stream().anyMatch(argument -> BATCH.contains(argument) || LOG_FILE.contains(argument))
                || (mavensInk == Ink.NONE && !isStyle(NEVER));
    }

    private boolean isDumb() {
        String terminal = environment.getOrDefault("TERM", "");
        return terminal.isEmpty() || terminal.equals("dumb") || terminal.equals("unknown");
    }

    private boolean isStyle(Set<String> values) {
        return styleColor.isPresent() && values.contains(styleColor.get().toLowerCase(Locale.ROOT));
    }

    /** The characters that the terminal can show. */
    public static Canvas.Strokes strokes(String charset) {
        return charset.toUpperCase(Locale.ROOT).startsWith("UTF") ? Canvas.Strokes.UNICODE : Canvas.Strokes.ASCII;
    }
}
