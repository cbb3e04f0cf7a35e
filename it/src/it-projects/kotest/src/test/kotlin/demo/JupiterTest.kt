package demo

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Of another engine. */
class JupiterTest {
    @Test
    fun passes() {
    }

    @Test
    fun fails() {
        assertEquals(1, 2)
    }
}
