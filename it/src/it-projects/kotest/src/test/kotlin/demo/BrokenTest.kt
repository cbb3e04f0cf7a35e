package demo

import io.kotest.core.spec.style.FunSpec

/** Cannot be made. */
class BrokenTest : FunSpec({
    test("is never run") {
    }
    error("no such spec")
})
