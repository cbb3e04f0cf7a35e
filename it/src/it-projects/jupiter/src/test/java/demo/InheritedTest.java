package demo;

import org.junit.jupiter.api.Test;

class InheritedTest extends Contract {

    @Test
    void own() {}

    @Override
    int answer() {
        return 41;
    }
}
