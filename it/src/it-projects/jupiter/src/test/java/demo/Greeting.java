package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

interface Greeting {

    String greeting();

    @Test
    default void greets() {
        assertEquals("good morning", greeting());
    }

    @Test
    default void isNotEmpty() {
        System.out.println("output of an interface's test");
    }
}
