package demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class Member2 {

    @BeforeAll
    static void prepare() {
        Record.add("fixtures", "Member2");
    }

    @Test
    void number0() {
        assertTrue(FixtureSuiteTest.open);
        Record.work(100);
    }

    @Test
    void number1() {
        assertTrue(FixtureSuiteTest.open);
        Record.work(100);
    }

    @Test
    void number2() {
        assertTrue(FixtureSuiteTest.open);
        Record.work(100);
    }

    @Test
    void fails() {
        throw new AssertionError("wrong on purpose");
    }

    @Test
    @Tag("slow")
    void isExcluded() {
        throw new IllegalStateException("the suite does not include this");
    }
}
