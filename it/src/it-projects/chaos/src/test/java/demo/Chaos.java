package demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.Assume;

/** Does to the JVM what the plan says for a test or a fixture. */
final class Chaos {

    private static final Properties PLAN = plan();

    private Chaos() {}

    private static Properties plan() {
        Properties plan = new Properties();
        String file = System.getProperty("chaos.plan");
        if (file != null) {
            try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                plan.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return plan;
    }

    /** The test is running. */
    static void test(Class<?> testClass, String name) {
        String id = testClass.getName() + "." + name;
        pause(id);
        System.out.println("output of " + id);
        act(id);
    }

    /** A fixture of the class is running. */
    static void fixture(Class<?> testClass, String name) {
        act(testClass.getName() + "." + name);
    }

    /** Long enough that tests of several forks overlap, and equally long each time. */
    private static void pause(String id) {
        int most = Integer.parseInt(PLAN.getProperty("pause", "0"));
        if (most > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Math.floorMod(id.hashCode(), most)));
        }
    }

    private static void act(String id) {
        switch (PLAN.getProperty(id, "pass")) {
            case "pass" -> {}
            case "fail" -> throw new AssertionError("to fail is the plan");
            case "error" -> throw new IllegalStateException("to be in error is the plan");
            case "abort" -> Assume.assumeTrue("to abort is the plan", false);
            case "print" -> print();
            case "leave_thread" -> new Thread(Chaos::sleep, "left behind").start();
            case "exit" -> System.exit(7);
            case "exit_elsewhere" -> {
                new Thread(() -> System.exit(0)).start();
                sleep();
            }
            case "halt" -> Runtime.getRuntime().halt(9);
            case "kill" -> signal("KILL");
            case "terminate" -> signal("TERM");
            case "crash" -> signal("SEGV");
            case "die_once" -> dieOnce(id);
            case "hang" -> sleep();
            case "hang_gently" -> LockSupport.park();
            default -> throw new IllegalArgumentException(PLAN.getProperty(id));
        }
    }

    private static void print() {
        for (int i = 0; i < 2_000; i++) {
            System.out.println("0123456789".repeat(10));
        }
    }

    private static void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(ProcessHandle.current().pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sleep();
    }

    private static void dieOnce(String id) {
        Path mark = Path.of(PLAN.getProperty("marks")).resolve(id.replaceAll("\\W", "_"));
        try {
            Files.createFile(mark);
            Runtime.getRuntime().halt(9);
        } catch (FileAlreadyExistsException e) {
            // Once was enough.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does not even end when it is interrupted. */
    private static void sleep() {
        while (true) {
            Thread.interrupted();
            LockSupport.park();
        }
    }
}
