package demo;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Prints as many megabytes as the system property {@code megabytes} says. */
class LoudTest {

    private static final int MEGABYTES = Integer.getInteger("megabytes", 1);

    private static final String LINE = "0123456789".repeat(100);

    @Test
    void lines() {
        for (int i = 0; i < MEGABYTES * 1_000; i++) {
            System.out.println(LINE);
        }
    }

    @Test
    void bytes() {
        byte[] block = (LINE + "\n").repeat(10).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < MEGABYTES * 100; i++) {
            System.err.write(block, 0, block.length);
        }
    }

    @Test
    void oneLine() {
        System.out.println("x".repeat(Math.min(10, MEGABYTES) * 1_000_000));
    }

    @Test
    void quiet() {}
}
