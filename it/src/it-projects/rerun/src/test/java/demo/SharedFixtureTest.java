package demo;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With several forks, one may fail to set the class up while another one runs tests of it. */
class SharedFixtureTest {

    @BeforeAll
    static void before() {
        if (Tries.of("sharedFixture") == 1) {
            throw new IllegalStateException("no fixture yet");
        }
    }

    @Test
    void t0() throws InterruptedException {
        run();
    }

    @Test
    void t1() throws InterruptedException {
        run();
    }

    @Test
    void t2() throws InterruptedException {
        run();
    }

    @Test
    void t3() throws InterruptedException {
        run();
    }

    @Test
    void t4() throws InterruptedException {
        run();
    }

    @Test
    void t5() throws InterruptedException {
        run();
    }

    private static void run() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(50);
    }
}
