package io.github.surefirefine.plugin.failure;

import io.github.surefirefine.plugin.setup.Runner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command that runs one test again.
 *
 * @param maven how Maven is called, such as {@code ./mvnw}
 * @param runner which plugin runs the test
 * @param module the path of the module from the folder in which the command is entered; empty if it is that folder
 * @param shell where the command is entered
 */
public record RerunCommand(String maven, Runner runner, String module, Shell shell) {

    private static final Pattern METHOD = Pattern.compile("/\\[(?:method|test|test-template|test-factory):([^(\\]]*)");

    /** Whatever else a report contains, it must not get into a shell. */
    private static final Pattern METHOD_NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}\\p{N}_$.]+");
    private static final Pattern BEGIN_OF_NAME = Pattern.compile("^(" + METHOD_NAME + ")(?=$|[(\\[{])");

    /** For a test, for its class if its method cannot be named, or for everything if not even the class can be. */
    public String of(FailedTest test) {
        List<String> words = new ArrayList<>(List.of(maven, runner.phase()));
        if (!module.isEmpty()) {
            words.addAll(List.of("-pl", argument(module), "-am"));
        }
        String filter = filter(test);
        if (!filter.isEmpty()) {
            words.add(argument("-D" + parameter() + "=" + filter));
        }
        if (runner == Runner.FAILSAFE) {
            words.add("-Dtest=none");
        }
        if (runner == Runner.FAILSAFE || !module.isEmpty()) {
            words.add(argument("-Dsurefire.failIfNoSpecifiedTests=false"));
        }
        if (runner == Runner.FAILSAFE && !module.isEmpty()) {
            words.add(argument("-Dfailsafe.failIfNoSpecifiedTests=false"));
        }
        return String.join(" ", words);
    }

    private static String filter(FailedTest test) {
        if (!CLASS_NAME.matcher(test.className()).matches()) {
            return "";
        }
        String method = method(test);
        return method.isEmpty() ? test.className() : test.className() + "#" + method;
    }

    private String parameter() {
        return runner == Runner.SUREFIRE ? "test" : "it.test";
    }

    /** The method without its parameters and the number of its invocation, empty if the name is not that of a method. */
    private static String method(FailedTest test) {
        Matcher id = METHOD.matcher(test.id());
        if (id.find() && METHOD_NAME.matcher(id.group(1)).matches()) {
            return id.group(1);
        }
        Matcher name = BEGIN_OF_NAME.matcher(test.name());
        return name.find() ? name.group(1) : "";
    }

    private String argument(String text) {
        return shell.argument(text);
    }

    /** What would change an argument that is not quoted. */
    public enum Shell {
        UNIX('\'', "[\\w.,:=#/*-]+"),

        /** PowerShell divides arguments such as -Da.b=c at the dot, and takes commas for lists. */
        WINDOWS('"', "[\\w:=#/*-]+");

        private final char quote;
        private final Pattern plain;

        Shell(char quote, String plain) {
            this.quote = quote;
            this.plain = Pattern.compile(plain);
        }

        private String argument(String text) {
            return plain.matcher(text).matches() ? text : quote + text.replace(String.valueOf(quote), "") + quote;
        }
    }
}
