package demo

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** A test of another engine. */
class JupiterTest {
    @Test
    fun passes() {
    }

    @Test
    fun fails() {
        assertEquals(1, 2)
    }
}
