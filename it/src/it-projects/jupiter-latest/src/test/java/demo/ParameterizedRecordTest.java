package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

@ParameterizedClass
@CsvSource({"one, 3", "three, 4"})
record ParameterizedRecordTest(String word, int letters) {

    @Test
    void counts() {
        assertEquals(letters, word.length(), word);
    }

    @Test
    @Disabled("for every word")
    void disabled() {}
}
