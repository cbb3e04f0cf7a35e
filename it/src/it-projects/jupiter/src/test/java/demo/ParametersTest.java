package demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5, 6})
    void even(int number) {
        System.out.println("output of even(" + number + ")");
        assertTrue(number % 2 == 0, number + " is odd");
    }

    @ParameterizedTest(name = "{0} has {1} letters")
    @CsvSource({"one, 3", "three, 5"})
    void letters(String word, int letters) {
        assertTrue(word.length() == letters);
    }

    @ParameterizedTest
    @ValueSource(strings = "overloaded")
    void even(String word) {}

    @RepeatedTest(3)
    void repeated(RepetitionInfo repetition) {
        assertTrue(repetition.getCurrentRepetition() != 2, "the second always fails");
    }
}
