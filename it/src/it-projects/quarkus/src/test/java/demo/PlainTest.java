package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** Without Quarkus. */
class PlainTest {
    @Test
    void saysWhoHasLoadedIt() {
        System.out.println("loaded by " + PlainTest.class.getClassLoader().getName());
    }

    @Test
    void fails() {
        fail("on purpose");
    }
}
