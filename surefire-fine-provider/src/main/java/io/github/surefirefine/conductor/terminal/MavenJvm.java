package io.github.surefirefine.conductor.terminal;

import io.github.surefirefine.console.ConsoleFacts;
import io.github.surefirefine.console.ConsoleFacts.Attendance;
import io.github.surefirefine.console.Ink;
import java.io.Console;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                plugin.isPresent() && isColoured(plugin.get()) ? Ink.COLOURS : Ink.NONE,
                Optional.ofNullable(System.getProperty("style.color")),
                List.of(System.getProperty("sun.java.command", "").split(" ")),
                System.getenv(),
                plugin.isPresent() && isInformative(plugin.get()),
                isOneOfMany(),
                isDaemon());
    }

    private static boolean isDaemon() {
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(OF_DAEMON)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOfMany() {
        return !Thread.currentThread().getName().equals(ONLY_THREAD);
    }

    /** The class loader of the Surefire plugin, which sees what Maven shows to plugins. */
    private static Optional<ClassLoader> pluginOnStack() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(MavenJvm::loaderOfForkStarter);
    }

    private static Optional<ClassLoader> loaderOfForkStarter(Stream<StackFrame> frames) {
        for (Iterator<StackFrame> each = frames.iterator(); each.hasNext(); ) {
            StackFrame frame = each.next();
            if (frame.getClassName().endsWith(FORK_STARTER)) {
                return Optional.of(frame.getDeclaringClass().getClassLoader());
            }
        }
        return Optional.empty();
    }

    private static boolean isColoured(ClassLoader plugin) {
        for (String name : MESSAGE_UTILS) {
            if (isColoured(plugin, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isColoured(ClassLoader plugin, String messageUtils) {
        try {
            Class<?> utils = core(plugin).loadClass(messageUtils);
            return Boolean.TRUE.equals(utils.getMethod("isColorEnabled").invoke(null));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            // This Maven is built in another way.
            return false;
        }
    }

    /** Maven's own classes, of which plugins see only some. */
    private static ClassLoader core(ClassLoader plugin) throws ClassNotFoundException {
        return plugin.loadClass("org.apache.maven.execution.MavenSession").getClassLoader();
    }

    private static boolean isInformative(ClassLoader plugin) {
        try {
            Object logger = plugin.loadClass("org.slf4j.LoggerFactory")
                    .getMethod("getLogger", String.class)
                    .invoke(null, "org.apache.maven.plugin.surefire");
            return Boolean.TRUE.equals(plugin.loadClass("org.slf4j.Logger")
                    .getMethod("isInfoEnabled")
                    .invoke(logger));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            // As above.
            return false;
        }
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
}
