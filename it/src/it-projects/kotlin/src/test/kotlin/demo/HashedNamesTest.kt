package demo

import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Nested
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

abstract class HashedBase {
    @Test
    fun `inherits #1`() {
    }
}

class HashedNamesTest : HashedBase() {
    @Test
    fun `Context#appData() throws if data does not exist`() {
    }

    @ParameterizedTest
    @ValueSource(ints = [1, 2])
    fun `solves issue #`(issue: Int) {
    }

    @TestFactory
    fun `issue #3, 100%`() = listOf(dynamicTest("#1") {}, dynamicTest("#2") {})

    @Nested
    inner class `when #1 is open` {
        @Test
        fun `closes #1`() {
        }
    }
}
