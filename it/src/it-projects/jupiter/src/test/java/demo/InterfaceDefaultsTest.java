package demo;

import org.junit.jupiter.api.Test;

class InterfaceDefaultsTest implements Greeting {

    @Override
    public String greeting() {
        return "good evening";
    }

    @Test
    void own() {}
}
