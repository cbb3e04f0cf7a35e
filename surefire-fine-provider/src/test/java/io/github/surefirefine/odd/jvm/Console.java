package io.github.surefirefine.odd.jvm;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.maven.plugin.surefire.log.api.ConsoleLogger;

/** Maven's console. */
final class Console implements ConsoleLogger {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public void debug(String message) {
        // Not asked for.
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public void info(String message) {
        lines.add(message);
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public void warning(String message) {
        lines.add("WARNING " + message);
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public void error(String message) {
        lines.add("ERROR " + message);
    }

    @Override
    public void error(String message, Throwable thrown) {
        lines.add("ERROR " + message + " " + thrown);
    }

    @Override
    public void error(Throwable thrown) {
        lines.add("ERROR " + thrown);
    }
}
