package demo;

import org.junit.jupiter.api.Test;

class StockIT {

    @Test
    void counts() {}
}
