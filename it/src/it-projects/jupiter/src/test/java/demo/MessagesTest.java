package demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

class MessagesTest {

    @Test
    void multiLine() {
        fail("first line\nsecond line\n\n  fourth line");
    }

    @Test
    void windowsLines() {
        throw new IllegalStateException("first line\r\nsecond line");
    }

    @Test
    void endsWithNewLine() {
        fail("one line\n");
    }

    @Test
    void hostile() {
        fail("<tag attribute=\"a\" other='b'> & &amp; ]]> <![CDATA[ -->");
    }

    @Test
    void controls() {
        throw new IllegalStateException("\u0000 \u0001 \u0008 \u001b[31mred\u001b[0m \t tab \u007f end");
    }

    @Test
    void unicode() {
        fail("ünï – 名前 – 🎉 – lone \ud83c surrogate");
    }

    @Test
    void noMessage() {
        throw new IllegalStateException();
    }

    @Test
    void emptyMessage() {
        throw new IllegalStateException("");
    }

    @Test
    void blankMessage() {
        throw new IllegalStateException("   ");
    }

    @Test
    void noMessageOfFail() {
        fail();
    }

    @Test
    void longMessage() {
        fail("0123456789".repeat(1000));
    }

    @Test
    void equality() {
        assertEquals("tea\nwith milk", "coffee", "what we drink");
    }

    @Test
    void iterables() {
        assertIterableEquals(List.of(1, 2), List.of(1, 3));
    }

    @Test
    void lines() {
        assertLinesMatch(List.of("a", "b"), List.of("a", "c"));
    }

    @Test
    void isNull() {
        assertNull("not null");
    }

    @Test
    void instance() {
        assertInstanceOf(Integer.class, "text");
    }

    @Test
    void nothingThrown() {
        assertThrows(IOException.class, () -> {});
    }

    @Test
    void anotherThrown() {
        assertThrows(IOException.class, () -> {
            throw new IllegalStateException("another");
        });
    }

    @Test
    void several() {
        assertAll("several", () -> fail("one"), () -> {}, () -> assertEquals(1, 2), () -> {
            throw new IllegalStateException("three");
        });
    }

    @Test
    void severalByHand() {
        throw new MultipleFailuresError("by hand", List.of(new AssertionError("one"), new IOException("two")));
    }

    @Test
    void expectedAndActual() {
        throw new AssertionFailedError("by hand", List.of("expected"), List.of("actual"));
    }

    @Test
    void caused() {
        throw new IllegalStateException("outer", new IOException("middle", new IllegalArgumentException("inner")));
    }

    @Test
    void causedElsewhere() {
        throw new Elsewhere().wrapped();
    }

    @Test
    void thrownElsewhere() {
        new Elsewhere().fail();
    }

    @Test
    void causedByAssertion() {
        throw new RuntimeException(new AssertionError("inside"));
    }

    @Test
    void suppressed() throws Exception {
        try (AutoCloseable first = () -> {
                    throw new IOException("the first cannot be closed");
                };
                AutoCloseable second = () -> {
                    throw new IllegalStateException("the second cannot be closed");
                }) {
            fail("inside");
        }
    }

    @Test
    void circular() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalArgumentException second = new IllegalArgumentException("second", first);
        first.initCause(second);
        throw first;
    }

    @Test
    void inLambda() {
        Runnable lambda = () -> {
            throw new UnsupportedOperationException("in a lambda");
        };
        lambda.run();
    }

    @Test
    void inInnerClass() {
        new Object() {
            void call() {
                throw new UnsupportedOperationException("in an anonymous class");
            }
        }.call();
    }

    @Test
    void inHelperMethod() {
        helper();
    }

    private void helper() {
        otherHelper();
    }

    private void otherHelper() {
        fail("in a helper");
    }

    @Test
    void inNestedHelper() {
        Helper.help();
    }

    @Test
    void ownException() throws Own {
        throw new Own();
    }

    @Test
    void ownError() {
        throw new OwnError();
    }

    @Test
    void oddName() throws Oddity {
        throw new Oddity("named neither way");
    }

    @Test
    void anonymous() {
        throw new RuntimeException("anonymous") {};
    }

    @Test
    void ownText() {
        throw new OwnText();
    }

    @Test
    void withoutTrace() {
        throw new WithoutTrace();
    }

    @Test
    void otherMessageEachTime() {
        throw new LocalizedMessage();
    }

    @Test
    void checked() throws IOException {
        throw new IOException("checked");
    }

    @Test
    void javaAssertion() {
        assert false : "an assertion of Java's own";
    }

    @Test
    void fromTheJdk() {
        Integer.parseInt("not a number");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullPointer() {
        String text = null;
        text.length();
    }

    @Test
    void deepRecursion() {
        throw new StackOverflowError("made up");
    }

    @Test
    void linkage() {
        throw new NoClassDefFoundError("demo/Missing");
    }

    @Test
    void colonsInMessage() {
        throw new IllegalStateException("java.lang.Exception: looks like\n\tat a.Stack(Trace.java:1)\nCaused by: nothing");
    }

    static class Helper {

        static void help() {
            throw new IllegalStateException("in a nested helper");
        }
    }

    static class Own extends Exception {}

    static class OwnError extends AssertionError {}

    static class Oddity extends Exception {

        Oddity(String message) {
            super(message);
        }
    }

    static class OwnText extends RuntimeException {

        @Override
        public String toString() {
            return "a text of its own";
        }
    }

    static class WithoutTrace extends RuntimeException {

        WithoutTrace() {
            super("without a trace", null, false, false);
        }
    }

    static class LocalizedMessage extends RuntimeException {

        LocalizedMessage() {
            super("plain");
        }

        @Override
        public String getLocalizedMessage() {
            return "localized";
        }
    }
}
