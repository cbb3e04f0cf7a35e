package demo

import io.kotest.core.spec.style.FunSpec

/** Cannot be instantiated. */
class BrokenTest : FunSpec({
    test("is never run") {
    }
    error("no such spec")
})
