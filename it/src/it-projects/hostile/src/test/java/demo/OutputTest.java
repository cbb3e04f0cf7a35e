package demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OutputTest {

    /** Every possible byte, in an order that is not text. */
    @Test
    void bytes() {
        byte[] all = new byte[4 * 256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 7);
        }
        System.out.write(all, 0, all.length);
        System.out.println();
    }

    @Test
    void characters() {
        System.out.println("lone \ud83c and \udf89, pair \ud83c\udf89, \u0000 \u0001 \ufffe \uffff");
        System.out.print("\ud83c");
        System.out.print("\udf89");
        System.out.println();
    }

    @Test
    void escapes() {
        System.out.println("\u001b[31mred\u001b[0m \u001b[2J \u001b]0;title\u0007 :maven-surefire-event:\u0008:");
        System.out.println(":maven-surefire-event:");
    }

    @Test
    void threads() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                await(start);
                for (int line = 0; line < 200; line++) {
                    System.out.println("thread " + number + " line " + line);
                }
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
