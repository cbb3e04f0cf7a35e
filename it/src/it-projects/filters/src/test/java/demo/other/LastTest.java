package demo.other;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;

@Tag("slow")
class LastTest {

    @Test
    void last() {}

    @Test
    @Tags({@Tag("quick"), @Tag("database")})
    void quickAndSlow() {}
}
