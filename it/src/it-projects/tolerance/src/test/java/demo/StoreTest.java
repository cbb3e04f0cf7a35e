package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoreTest {

    @BeforeAll
    static void connect() {
        if (!Mended.isSo()) {
            throw new IllegalStateException("no connection");
        }
    }

    @Test
    void reads() {}

    @Test
    void writes() {}
}
