package demo;

import java.util.NoSuchElementException;

class Elsewhere {

    IllegalStateException wrapped() {
        try {
            fail();
            throw new AssertionError();
        } catch (NoSuchElementException e) {
            return new IllegalStateException("wrapped", e);
        }
    }

    void fail() {
        throw new NoSuchElementException("thrown elsewhere");
    }
}
