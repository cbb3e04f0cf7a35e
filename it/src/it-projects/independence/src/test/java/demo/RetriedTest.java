package demo;

import static org.junit.jupiter.api.Assertions.fail;

/** Fails at the last of its tries, each of which knows how many have failed before. */
class RetriedTest {

    @UpTo(12)
    void never() throws Exception {
        Busy.work(300);
        fail("never passes");
    }
}
