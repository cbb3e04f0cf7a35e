package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class A5WholeTest {

    @BeforeAll
    void up() {
        System.out.println("up A5");
    }

    @Test
    void one() {
        System.out.println("one A5");
    }

    @Test
    void two() {
        System.out.println("two A5");
    }

    @AfterAll
    void down() {
        System.out.println("down A5");
    }
}
