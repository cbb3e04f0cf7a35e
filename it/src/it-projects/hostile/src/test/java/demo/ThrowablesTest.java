package demo;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Assumptions;

/** Each test throws something that is hard to write down. */
class ThrowablesTest {

    @Test
    void hugeMessage() {
        throw new IllegalStateException("0123456789\n".repeat(100_000));
    }

    @Test
    void hugeLine() {
        throw new AssertionError("0123456789".repeat(100_000));
    }

    @Test
    void hostileMessage() {
        throw new AssertionError(NamesTest.HOSTILE);
    }

    @Test
    void skippedWithAHostileReason() {
        Assumptions.assumeTrue(false, "\u001b[2J\u202E" + "reason ".repeat(150_000));
    }

    @Test
    void messageThrows() {
        throw new Hostile() {
            @Override
            public String getMessage() {
                throw new IllegalStateException("no message today");
            }
        };
    }

    @Test
    void messageOverflows() {
        throw new Hostile() {
            @Override
            public String getMessage() {
                return getMessage() + "!";
            }
        };
    }

    @Test
    void localizedMessageThrows() {
        throw new Hostile() {
            @Override
            public String getLocalizedMessage() {
                throw new IllegalStateException("no translation today");
            }
        };
    }

    @Test
    void textThrows() {
        throw new Hostile() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text today");
            }
        };
    }

    @Test
    void textIsNull() {
        throw new Hostile() {
            @Override
            public String toString() {
                return null;
            }
        };
    }

    @Test
    void causeIsItself() {
        throw new Hostile() {
            @Override
            public synchronized Throwable getCause() {
                return this;
            }
        };
    }

    @Test
    void longChainOfCauses() {
        RuntimeException thrown = new IllegalStateException("the last");
        for (int i = 0; i < 2_000; i++) {
            thrown = new IllegalStateException("link " + i, thrown);
        }
        throw thrown;
    }

    @Test
    void suppressedInACircle() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException other = new IllegalStateException("other", one);
        one.addSuppressed(other);
        other.addSuppressed(one);
        throw one;
    }

    @Test
    void traceIsHuge() {
        IllegalStateException thrown = new IllegalStateException("huge trace");
        StackTraceElement[] frames = new StackTraceElement[100_000];
        Arrays.fill(frames, new StackTraceElement("demo.ThrowablesTest", "recursive", "ThrowablesTest.java", 1));
        thrown.setStackTrace(frames);
        throw thrown;
    }

    @Test
    void printThrows() {
        throw new Hostile() {
            @Override
            public void printStackTrace(PrintWriter writer) {
                throw new IllegalStateException("not printed today");
            }

            @Override
            public void printStackTrace(PrintStream stream) {
                throw new IllegalStateException("not printed today");
            }
        };
    }

    @Test
    void cannotBeSerialised() {
        throw new Hostile() {
            private final transient Thread thread = Thread.currentThread();
            private final Object lock = new Object();
        };
    }

    @Test
    void outOfMemory() {
        throw new OutOfMemoryError("made up by a test");
    }

    @Test
    void realOutOfMemory() {
        long[][] all = new long[1_000_000][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new long[1_000_000];
        }
    }

    @Test
    void realStackOverflow() {
        realStackOverflow();
    }

    @Test
    void threadDeath() {
        throw new ThreadDeath();
    }

    @Test
    void afterAll() {}

    static class Hostile extends RuntimeException {

        Hostile() {
            super("hostile");
        }
    }
}
