package io.github.surefirefine.conductor.terminal;

import io.github.surefirefine.console.ConsoleFacts;
import io.github.surefirefine.console.ConsoleFacts.Attendance;
import io.github.surefirefine.console.Ink;
import java.io.Console;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * What Maven's JVM tells of its console. Surefire isolates its provider from Maven; the classes on the stack of a thread
 * that asks for test sets lead to Maven nevertheless. Where that way is closed, there are no colours and no rows.
 */
final class MavenJvm {

    /** Of Maven 4 and Maven 3. */
    private static final List<String> MESSAGE_UTILS =
            List.of("org.apache.maven.jline.MessageUtils", "org.apache.maven.shared.utils.logging.MessageUtils");

    private static final String FORK_STARTER = ".ForkStarter";

    private static final String OF_DAEMON = "mvnd.";

    /** Maven builds one module after the other on the thread that it was started on. */
    private static final String ONLY_THREAD = "main";

    private MavenJvm() {}

    /** The facts; must be called by the thread that is inside Surefire's fork starter. */
    static ConsoleFacts facts() {
        Optional<ClassLoader> plugin = pluginOnStack();
        return new ConsoleFacts(
                isTerminal() ? Attendance.TERMINAL : Attendance.LOG,
                plugin.filter(MavenJvm::isColoured).isPresent() ? Ink.COLOURS : Ink.NONE,
                Optional.ofNullable(System.getProperty("style.color")),
                List.of(System.getProperty("sun.java.command", "").split(" ")),
                System.getenv(),
                plugin.filter(MavenJvm::isInformative).isPresent(),
                isOneOfMany(),
                System.getProperties().stringPropertyNames().stream().anyMatch(name -> name.startsWith(OF_DAEMON)));
    }

    private static boolean isOneOfMany() {
        return !Thread.currentThread().getName().equals(ONLY_THREAD);
    }

    /** The class loader of the Surefire plugin, which sees what Maven shows to plugins. */
    private static Optional<ClassLoader> pluginOnStack() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> frame.getClassName().endsWith(FORK_STARTER))
                        .<ClassLoader>map(frame -> frame.getDeclaringClass().getClassLoader())
                        .findFirst());
    }

    private static boolean isColoured(ClassLoader plugin) {
        return MESSAGE_UTILS.stream()
                .anyMatch(name -> answersYes(() ->
                        core(plugin).loadClass(name).getMethod("isColorEnabled").invoke(null)));
    }

    /** Maven's own classes, of which plugins see only some. */
    private static ClassLoader core(ClassLoader plugin) throws ClassNotFoundException {
        return plugin.loadClass("org.apache.maven.execution.MavenSession").getClassLoader();
    }

    private static boolean isInformative(ClassLoader plugin) {
        return answersYes(() -> {
            Object logger = plugin.loadClass("org.slf4j.LoggerFactory")
                    .getMethod("getLogger", String.class)
                    .invoke(null, "org.apache.maven.plugin.surefire");
            return plugin.loadClass("org.slf4j.Logger")
                    .getMethod("isInfoEnabled")
                    .invoke(logger);
        });
    }

    /** From Java 22 on, there may be a console although there is no terminal; older ones have none then. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(isTerminal.invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static boolean answersYes(Question question) {
        try {
            return Boolean.TRUE.equals(question.ask());
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            // This Maven is built in another way.
            return false;
        }
    }

    /** A question to a class that may not be there. */
    private interface Question {

        Object ask() throws ReflectiveOperationException;
    }
}
