package demo;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class PlainTest {

    @Test
    void number0(TestInfo info) {
        System.out.println(info.getDisplayName());
        Record.work(100);
    }

    @Test
    void number1(TestInfo info) {
        System.out.println(info.getDisplayName());
        Record.work(100);
    }

    @Test
    void number2(TestInfo info) {
        System.out.println(info.getDisplayName());
        Record.work(100);
    }

    @Test
    void number3(TestInfo info) {
        System.out.println(info.getDisplayName());
        Record.work(100);
    }

    @Test
    void number4(TestInfo info) {
        System.out.println(info.getDisplayName());
        Record.work(100);
    }

    @Test
    void number5(TestInfo info) {
        System.out.println(info.getDisplayName());
        Record.work(100);
    }

    @Test
    void number6(TestInfo info) {
        System.out.println(info.getDisplayName());
        Record.work(100);
    }

    @Test
    void number7(TestInfo info) {
        System.out.println(info.getDisplayName());
        Record.work(100);
    }

    @Test
    void number8(TestInfo info) {
        System.out.println(info.getDisplayName());
        Record.work(100);
    }

    @Test
    void number9(TestInfo info) {
        System.out.println(info.getDisplayName());
        Record.work(100);
    }

    @Test
    @Disabled("for a reason")
    void disabled() {}

    @Test
    void fails() {
        throw new AssertionError("as it should");
    }
}
