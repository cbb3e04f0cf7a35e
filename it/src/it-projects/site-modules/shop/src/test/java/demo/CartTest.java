package demo;

import org.junit.jupiter.api.Test;

class CartTest {

    @Test
    void isEmptyAtFirst() {}

    @Test
    void takesAThing() {}
}
