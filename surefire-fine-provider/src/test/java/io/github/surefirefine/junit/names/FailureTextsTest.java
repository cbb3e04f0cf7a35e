package io.github.surefirefine.junit.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.result.FailureText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.AssertionFailedError;

class FailureTextsTest {

    private static final String TEST_CLASS = "io.github.surefirefine.junit.names.FailureTextsTest";

    private static final StackTraceElement[] TRACE = {
        new StackTraceElement("org.lib.Helper", "help", "Helper.java", 5),
        new StackTraceElement(TEST_CLASS, "callee", "FailureTextsTest.java", 20),
        new StackTraceElement(TEST_CLASS, "test", "FailureTextsTest.java", 10),
        new StackTraceElement("org.junit.Runner", "run", "Runner.java", 1)
    };

    @Test
    void theFullTraceIsJavas() {
        FailureText text = of(new IllegalStateException("broken", new RuntimeException("inner")));

        assertThat(text.trace())
                .startsWith("java.lang.IllegalStateException: broken\n\tat org.lib.Helper.help(Helper.java:5)\n")
                .contains("Caused by: java.lang.RuntimeException: inner\n")
                .contains("\tat org.junit.Runner.run(Runner.java:1)");
        assertThat(text.message()).isEqualTo("broken");
    }

    @Test
    void theTrimmedTraceHasTheFramesOfTheTestClassOnly() {
        assertThat(of(new IllegalStateException("broken")).trimmedTrace()).isEqualTo("""
                        java.lang.IllegalStateException: broken
                        \tat io.github.surefirefine.junit.names.FailureTextsTest.callee(FailureTextsTest.java:20)
                        \tat io.github.surefirefine.junit.names.FailureTextsTest.test(FailureTextsTest.java:10)
                        """);
    }

    @Test
    void causesAreTrimmedToo() {
        RuntimeException inner = at(new RuntimeException("inner"), TRACE);
        Exception middle = at(new Exception("middle", inner), TRACE[0]);

        assertThat(of(new IllegalStateException("outer", middle)).trimmedTrace())
                .contains(
                        "\nCaused by: java.lang.Exception: middle\nCaused by: java.lang.RuntimeException: inner\n\tat "
                                + TEST_CLASS);
    }

    @Test
    void theTrimmedTraceIsThatOfTheFirstCauseThatWasInTheTest() {
        RuntimeException inner = at(new RuntimeException("inner"), TRACE);
        IllegalStateException outer = at(new IllegalStateException("outer", inner), TRACE[0]);

        assertThat(FailureTexts.of(outer, TEST_CLASS, "test").trimmedTrace())
                .startsWith("java.lang.IllegalStateException: outer\n\tat " + TEST_CLASS + ".callee");
    }

    @Test
    void aMessageOfSeveralLinesBeginsOnALineOfItsOwn() {
        FailureText text = of(new IllegalStateException("one\ntwo"));

        assertThat(text.trace()).startsWith("java.lang.IllegalStateException: \none\ntwo\n\tat ");
        assertThat(text.trimmedTrace()).startsWith("java.lang.IllegalStateException: \none\ntwo\n\tat ");
        assertThat(text.message()).isEqualTo("one\ntwo");
    }

    @Test
    void aMessageMayBeMissing() {
        FailureText text = of(new IllegalStateException());

        assertThat(text.message()).isNull();
        assertThat(text.trace()).startsWith("java.lang.IllegalStateException\n");
        assertThat(text.trimmedTrace()).startsWith("java.lang.IllegalStateException\n");
        assertThat(text.summary()).isEqualTo("FailureTextsTest.test:10->callee:20 » IllegalState");
    }

    @Test
    void theSummaryOfAnAssertionHasTheMessageAlone() {
        assertThat(of(new AssertionError("expected this")).summary())
                .isEqualTo("FailureTextsTest.test:10->callee:20 expected this");
        assertThat(of(new AssertionFailedError("expected that")).summary())
                .isEqualTo("FailureTextsTest.test:10->callee:20 expected that");
        assertThat(of(new org.opentest4j.TestAbortedException("not now")).summary())
                .isEqualTo("FailureTextsTest.test:10->callee:20 not now");
    }

    @Test
    void theSummaryOfAnythingElseNamesTheException() {
        assertThat(of(new IllegalStateException("broken")).summary())
                .as("thrown by what the test calls")
                .isEqualTo("FailureTextsTest.test:10->callee:20 » IllegalState broken");
        assertThat(FailureTexts.of(at(new StackOverflowError(), TRACE[2]), TEST_CLASS, "test")
                        .summary())
                .as("thrown by the test itself")
                .isEqualTo("FailureTextsTest.test:10 StackOverflow");
    }

    @Test
    void theSummaryNamesTheSuperclassThatAFrameIsIn() {
        StackTraceElement inherited =
                new StackTraceElement(Base.class.getName(), "inherited", "FailureTextsTest.java", 7);
        AssertionError thrown = at(new AssertionError("no"), inherited);

        assertThat(FailureTexts.of(thrown, Derived.class.getName(), "inherited").summary())
                .isEqualTo("FailureTextsTest$Derived>FailureTextsTest$Base.inherited:7 no");
    }

    @Test
    void withoutAFrameInTheTestTheSummaryNamesTheTest() {
        assertThat(FailureTexts.of(at(new AssertionError("no"), TRACE[0]), TEST_CLASS, "test")
                        .summary())
                .isEqualTo("FailureTextsTest.test no");
        assertThat(FailureTexts.of(at(new AssertionError("no"), TRACE[0]), TEST_CLASS, null)
                        .summary())
                .isEqualTo("FailureTextsTest no");
    }

    @Test
    void whatBelongsToNoClassIsSummedUpByItsMessage() {
        assertThat(FailureTexts.of(at(new AssertionError("no"), TRACE), "a story", "step 1")
                        .summary())
                .isEqualTo("no");
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        Exception first = at(new Exception("first"), TRACE);
        Exception second = at(new Exception("second", first), TRACE);
        first.initCause(second);

        FailureText text = FailureTexts.of(first, TEST_CLASS, "test");
        assertThat(text.trace()).contains("CIRCULAR REFERENCE");
        assertThat(text.trimmedTrace()).containsOnlyOnce("Caused by: java.lang.Exception: second");
    }

    @Test
    @Timeout(30)
    void causesWithoutEndEnd() {
        FailureText text = FailureTexts.of(new Endless(0), TEST_CLASS, "test");

        assertThat(text.message()).isEqualTo("cause 0");
        assertThat(text.trimmedTrace()).contains("Endless: cause 1\n");
    }

    @Test
    void framesThatAreNullAreLeftOut() {
        RuntimeException thrown = new RuntimeException("half a trace") {
            private static final long serialVersionUID = 1L;

            @Override
            public StackTraceElement[] getStackTrace() {
                return new StackTraceElement[] {null, TRACE[2]};
            }
        };

        assertThat(FailureTexts.of(thrown, TEST_CLASS, "test").trimmedTrace())
                .endsWith(": half a trace\n\tat " + TRACE[2] + "\n");
    }

    @Test
    void aMessageThatOverflowsTheStackIsSaid() {
        RuntimeException thrown = new RuntimeException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                return getMessage() + "!";
            }
        };

        assertThat(FailureTexts.of(thrown, TEST_CLASS, "test").message())
                .startsWith("java.lang.StackOverflowError was thrown by getMessage() of ");
    }

    @Test
    void aMessageThatThrowsIsSaid() {
        FailureText text = FailureTexts.of(new Nasty(), TEST_CLASS, "test");

        String instead =
                "java.lang.UnsupportedOperationException was thrown by getMessage() of " + Nasty.class.getName();
        assertThat(text.message()).isEqualTo(instead);
        assertThat(text.trace()).startsWith(Nasty.class.getName() + ": " + instead + "\n");
        assertThat(text.trimmedTrace()).isEqualTo(Nasty.class.getName() + ": " + instead + "\n");
        assertThat(text.summary()).isEqualTo("FailureTextsTest.test » Nasty " + instead);
    }

    @Test
    void aThrowableWithoutATraceIsFine() {
        FailureText text = FailureTexts.of(new Bare(), TEST_CLASS, "test");

        assertThat(text.trace()).startsWith(Bare.class.getName() + ": bare");
        assertThat(text.trimmedTrace()).isEqualTo(Bare.class.getName() + ": bare\n");
        assertThat(text.summary()).isEqualTo("FailureTextsTest.test » Bare bare");
    }

    @Test
    void suppressedExceptionsAreInTheFullTrace() {
        IllegalStateException thrown = new IllegalStateException("outer");
        thrown.addSuppressed(new IllegalArgumentException("while closing"));

        assertThat(of(thrown).trace()).contains("Suppressed: java.lang.IllegalArgumentException: while closing");
    }

    private static FailureText of(Throwable thrown) {
        return FailureTexts.of(at(thrown, TRACE), TEST_CLASS, "test");
    }

    private static <T extends Throwable> T at(T thrown, StackTraceElement... trace) {
        thrown.setStackTrace(trace);
        return thrown;
    }

    private static class Base {}

    private static final class Derived extends Base {}

    /** Returns another cause each time. */
    private static final class Endless extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int number;

        Endless(int number) {
            super("cause " + number);
            this.number = number;
        }

        @Override
        public synchronized Throwable getCause() {
            return new Endless(number + 1);
        }
    }

    /** Throws, whatever it is asked. */
    private static final class Nasty extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new UnsupportedOperationException();
        }

        @Override
        public synchronized Throwable getCause() {
            throw new UnsupportedOperationException();
        }
    }

    /** Has no trace, and returns null if it is asked for one. */
    private static final class Bare extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Bare() {
            super("bare", null, false, false);
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }
    }
}
