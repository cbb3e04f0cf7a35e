package demo

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe

/** With Kotest. */
class StringSpecTest : StringSpec({
    "a test has spaces & <marks> in its name" {
        "tea".length shouldBe 3
    }
    "a test that fails" {
        "tea" shouldBe "coffee"
    }
    "a test that breaks" {
        throw IllegalStateException("broken")
    }
    "!a test that is not run" {
        1 shouldBe 2
    }
})
