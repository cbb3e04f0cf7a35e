package io.github.surefirefine.fork.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExitHookTest {

    private static final StackTraceElement EXIT = frame("java.lang.Runtime", "exit");

    @Test
    void namesTheCallersUpToTheTestItself() {
        assertThat(callerOfExit(
                        frame("java.lang.Shutdown", "exit"),
                        EXIT,
                        frame("java.lang.System", "exit"),
                        frame("demo.App", "stop"),
                        frame("java.util.Optional", "ifPresent"),
                        frame("demo.AppTest", "stops"),
                        frame("jdk.internal.reflect.DirectMethodHandleAccessor", "invoke"),
                        frame("org.junit.platform.commons.util.ReflectionUtils", "invokeMethod"),
                        frame("java.lang.Thread", "run")))
                .isEqualTo("""
                        \tat java.lang.Runtime.exit(Runtime.java:7)
                        \tat java.lang.System.exit(System.java:7)
                        \tat demo.App.stop(App.java:7)
                        \tat java.util.Optional.ifPresent(Optional.java:7)
                        \tat demo.AppTest.stops(AppTest.java:7)""");
    }

    @Test
    void namesAllWhereNoneIsTheUsers() {
        assertThat(callerOfExit(EXIT, frame("org.junit.runner.JUnitCore", "main")))
                .hasLineCount(2);
    }

    @Test
    void isEmptyWhereNobodyExits() {
        assertThat(callerOfExit(frame("java.lang.Thread", "run"))).isEmpty();
    }

    private static String callerOfExit(StackTraceElement... trace) {
        return ExitHook.callerOfExit(Map.of(Thread.currentThread(), trace));
    }

    private static StackTraceElement frame(String className, String method) {
        return new StackTraceElement(
                className, method, className.substring(className.lastIndexOf('.') + 1) + ".java", 7);
    }
}
