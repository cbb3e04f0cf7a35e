package demo;

import org.junit.jupiter.api.Test;

/** JUnit itself fails on what these throw, and the class fails as a whole. */
class StumblingTest {

    @Test
    void traceThrows() {
        throw new ThrowablesTest.Hostile() {
            @Override
            public StackTraceElement[] getStackTrace() {
                throw new IllegalStateException("no trace today");
            }
        };
    }

    @Test
    void traceIsNull() {
        throw new ThrowablesTest.Hostile() {
            @Override
            public StackTraceElement[] getStackTrace() {
                return null;
            }
        };
    }

    @Test
    void traceHasNulls() {
        throw new ThrowablesTest.Hostile() {
            @Override
            public StackTraceElement[] getStackTrace() {
                return new StackTraceElement[3];
            }
        };
    }

    @Test
    void causeThrows() {
        throw new ThrowablesTest.Hostile() {
            @Override
            public synchronized Throwable getCause() {
                throw new IllegalStateException("no cause today");
            }
        };
    }
}
