package demo

import org.junit.jupiter.api.Assertions.fail
import org.junit.jupiter.api.Test

class BackticksTest {
    @Test
    fun `passes, with a comma`() {
    }

    @Test
    fun `fails & has spaces`() {
        fail<Unit>("with backticks")
    }

    @Test
    internal fun internalFunction() {
    }
}
