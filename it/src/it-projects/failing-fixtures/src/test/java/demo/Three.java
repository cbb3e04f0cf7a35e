package demo;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Long enough for several forks to share them. */
abstract class Three {

    @Test
    void t0() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(60);
    }

    @Test
    void t1() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(60);
    }

    @Test
    void t2() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(60);
    }
}
