package io.github.surefirefine.fork.leak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmThreadsTest {

    @Test
    void thePlaceOfAThreadThatPrintsIsTheUsersCode() {
        assertThat(JvmThreads.place(
                        frame("io.github.surefirefine.fork.connection.UninterruptibleChannel"),
                        frame("org.apache.maven.surefire.booter.ForkingRunListener"),
                        frame("java.io.PrintStream"),
                        frame("demo.Server")))
                .isEqualTo(" (at demo.Server.run(Server.java:7))");
    }

    @Test
    void aThreadThatIsInNoCodeOfTheUserHasNoPlace() {
        assertThat(JvmThreads.place(
                        frame("io.github.surefirefine.fork.connection.UninterruptibleChannel"),
                        frame("java.util.concurrent.ThreadPoolExecutor")))
                .isEmpty();
    }

    private static StackTraceElement frame(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return new StackTraceElement(className, "run", simple + ".java", 7);
    }
}
