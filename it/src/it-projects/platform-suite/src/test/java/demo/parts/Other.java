package demo.parts;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

public class Other {

    @Test
    @Tag("fast")
    void notIncluded() {}
}
