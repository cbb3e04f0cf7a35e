package demo.parts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

public class FirstPart {

    public static boolean open;

    @Test
    @Tag("fast")
    void fast() {
        assertTrue(open);
    }

    @Test
    void slow() {}
}
