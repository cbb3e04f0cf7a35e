package demo

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.shouldBe

/** With hooks that print. */
class HooksTest : FunSpec({
    beforeSpec { println("before the spec") }
    beforeTest { println("before " + it.name.testName()) }
    afterTest { (test, result) -> println("after " + test.name.testName() + ", failed: " + result.isErrorOrFailure) }
    afterSpec { println("after the spec") }

    test("passes") {
        println("passing")
    }
    test("fails") {
        1 shouldBe 2
    }
    xtest("is ignored") {
        1 shouldBe 2
    }
    context("inner") {
        test("passes") {
            System.err.println("on the other stream")
        }
        test("breaks") {
            error("broken")
        }
        context("innermost") {
            test("passes") {
            }
        }
    }
})
