package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/** Each of its methods needs the files exclusively. */
@ResourceLock(value = "files", target = ResourceLockTarget.CHILDREN)
class ChildrenTest {

    @Test
    void first() {
        try (Inside inside = Inside.amongOthers().exclusively("files")) {
            inside.stay();
        }
    }

    @Test
    void second() {
        try (Inside inside = Inside.amongOthers().exclusively("files")) {
            inside.stay();
        }
    }

    @Test
    void third() {
        try (Inside inside = Inside.amongOthers().exclusively("files")) {
            inside.stay();
        }
    }
}
