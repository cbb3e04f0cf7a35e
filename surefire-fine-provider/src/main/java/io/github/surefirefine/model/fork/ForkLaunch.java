package io.github.surefirefine.model.fork;

import java.util.List;
import java.util.Objects;

/**
 * How a fork was started, so that another one can be started in its place.
 *
 * @param command program and arguments
 * @param directory the working directory
 * @param environment the whole environment, each variable as {@code NAME=value}
 */
public record ForkLaunch(List<String> command, String directory, List<String> environment) {

    public ForkLaunch {
        Objects.requireNonNull(directory);
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        boolean isPossible = !command.isEmpty();
        for (String variable : environment) {
            isPossible = isPossible && variable.indexOf('=', 1) > 0;
        }
        if (!isPossible) {
            throw new IllegalArgumentException("no process can be started like that");
        }
    }

    /** Whether a debugger is attached, or expected: a second process would get in its way. */
    public boolean isDebugged() {
        for (String argument : command) {
            if (argument.equals("-Xdebug") || argument.startsWith("-agentlib:jdwp")) {
                return true;
            }
        }
        return false;
    }
}
