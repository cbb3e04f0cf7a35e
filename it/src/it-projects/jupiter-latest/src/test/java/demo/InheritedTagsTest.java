package demo;

import org.junit.jupiter.api.Test;

class InheritedTagsTest extends TagsTest {

    @Test
    void own() {}
}
