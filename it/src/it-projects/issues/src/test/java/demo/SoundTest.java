package demo;

import org.junit.jupiter.api.Test;

class SoundTest {

    @Test
    void one() {}

    @Test
    void two() {}
}
