package demo;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimeoutTest {

    @Test
    @Timeout(60)
    void inTime() {}

    @Test
    @Timeout(60)
    void failsInTime() {
        fail("in time");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MILLISECONDS)
    void expires() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Nested
    class InFixture {

        @BeforeEach
        @Timeout(value = 20, unit = TimeUnit.MILLISECONDS)
        void open() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Test
        void one() {}
    }
}
