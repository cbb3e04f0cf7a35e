package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

record RecordTest() {

    @Test
    void passes() {}

    @Test
    void fails() {
        fail("in a record");
    }
}
