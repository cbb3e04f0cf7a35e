package demo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToolTest {

    @BeforeEach
    void work() throws InterruptedException {
        Thread.sleep(250);
    }

    @Test
    void printsItsVersion() {
        Tool.main("--version");
    }

    @Test
    void refusesAnUnknownFlag() {
        Tool.main("--verson");
    }

    @Test
    void refreshesInTheBackground() {
        Tool.refresh();
    }

    @Test
    void readsItsConfiguration() {}
}
