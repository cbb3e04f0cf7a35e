package demo;

import java.util.Optional;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

@ExtendWith(WatchedTest.Watcher.class)
class WatchedTest {

    @Test
    void number0() {
        Record.work(100);
    }

    @Test
    void number1() {
        Record.work(100);
    }

    @Test
    void number2() {
        Record.work(100);
    }

    @Test
    void number3() {
        Record.work(100);
    }

    @Test
    void number4() {
        Record.work(100);
    }

    @Test
    void number5() {
        Record.work(100);
    }

    @Test
    void number6() {
        Record.work(100);
    }

    @Test
    void number7() {
        Record.work(100);
    }

    @Test
    @Disabled("seen by the watcher")
    void disabled() {}

    static class Watcher implements TestWatcher {

        @Override
        public void testDisabled(ExtensionContext context, Optional<String> reason) {
            Record.add("watched", reason.orElse("no reason"));
        }
    }
}
