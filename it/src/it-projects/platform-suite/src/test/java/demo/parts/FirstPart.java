package demo.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

public class FirstPart {

    @Test
    @Tag("fast")
    void fast() {
        assertEquals("open", System.getProperty("demo.suite"));
    }

    @Test
    void slow() {}
}
