package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class C2FixtureTest {

    @BeforeAll
    static void up() {
        System.out.println("up C2");
    }

    @Test
    void test() throws Exception {
        new ProcessBuilder("true").start().waitFor();
    }

    @AfterAll
    static void down() {
        System.out.println("down C2");
    }
}
