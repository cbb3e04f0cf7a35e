package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.parallel.ResourceLock;

class LocksTest {

    @Test
    @EnabledOnJre(versions = 8)
    void onlyOnJava8() {}

    @Test
    @ResourceLock("shared")
    void locked() {
        fail("holding a lock");
    }

    @Test
    @ResourceLock("shared")
    void lockedToo() {}
}
