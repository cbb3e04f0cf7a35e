package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WarehouseTest {

    @BeforeAll
    static void connect() {
        Work.millis(150);
        throw new IllegalStateException("no connection to warehouse:5432");
    }

    @Test
    void isEmpty() {}

    @Test
    void isFull() {}
}
