package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tagged")
class TagsTest {

    @Test
    @Tag("slow")
    void slow() {}

    @Test
    @Tag("fast")
    void fast() {
        fail("fast");
    }

    @Nested
    @Tag("slow")
    class Inside {

        @Test
        void inherited() {}

        @Test
        @Tag("fast")
        void both() {}
    }
}
