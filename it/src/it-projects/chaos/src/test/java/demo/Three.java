package demo;

import org.junit.jupiter.api.Test;

/** A class that is so small that several share a launcher execution. */
abstract class Three {

    @Test
    void t0() {
        Chaos.test(getClass(), "t0");
    }

    @Test
    void t1() {
        Chaos.test(getClass(), "t1");
    }

    @Test
    void t2() {
        Chaos.test(getClass(), "t2");
    }
}

class Tiny01Test extends Three {}

class Tiny02Test extends Three {}

class Tiny03Test extends Three {}

class Tiny04Test extends Three {}

class Tiny05Test extends Three {}

class Tiny06Test extends Three {}

class Tiny07Test extends Three {}

class Tiny08Test extends Three {}

class Tiny09Test extends Three {}

class Tiny10Test extends Three {}
