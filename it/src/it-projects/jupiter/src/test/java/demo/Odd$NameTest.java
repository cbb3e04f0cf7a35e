package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class Odd$NameTest {

    @Test
    void $dollar$() {}

    @Test
    void __() {
        fail("no name at all");
    }
}
