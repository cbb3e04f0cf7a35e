package io.github.surefirefine.fork.jvm;

import io.github.surefirefine.model.fork.ForkLaunch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out how this JVM was started. */
public final class LaunchOfThisJvm {

    /** Linux: program and arguments, each with a null after it. */
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private LaunchOfThisJvm() {}

    /** How this JVM was started; empty if the operating system does not tell. */
    public static Optional<ForkLaunch> find() {
        Optional<List<String>> command = command();
        if (command.isEmpty()) {
            return Optional.empty();
        }
        String directory = Path.of("").toAbsolutePath().toString();
        return Optional.of(new ForkLaunch(command.get(), directory, environment()));
    }

    private static List<String> environment() {
        List<String> variables = new ArrayList<>();
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            variables.add(variable.getKey() + "=" + variable.getValue());
        }
        Collections.sort(variables);
        return variables;
    }

    private static Optional<List<String>> command() {
        ProcessHandle.Info info = ProcessHandle.current().info();
        Optional<String> program = info.command();
        // The JDK cuts off long arguments or omits them.
        Optional<String[]> onLinux = argumentsOnLinux();
        Optional<String[]> arguments = onLinux.isPresent() ? onLinux : info.arguments();
        if (program.isEmpty() || arguments.isEmpty()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>();
        command.add(program.get());
        command.addAll(Arrays.asList(arguments.get()));
        return Optional.of(command);
    }

    private static Optional<String[]> argumentsOnLinux() {
        try {
            String[] all = new String(Files.readAllBytes(COMMAND_LINE), Charset.defaultCharset()).split("\0", -1);
            // Nothing follows the last null; the first element is the program.
            return Optional.of(Arrays.copyOfRange(all, 1, all.length - 1));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
