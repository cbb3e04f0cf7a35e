package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;

class OverloadedTest {

    @Test
    void same() {}

    @Test
    void same(TestInfo info) {
        System.out.println("with info");
    }

    @Test
    void same(TestReporter reporter) {
        fail("with a reporter");
    }

    @Test
    @Disabled("with both")
    void same(TestInfo info, TestReporter reporter) {}

    @RepeatedTest(2)
    void same(RepetitionInfo info) {}
}
