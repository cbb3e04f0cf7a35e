package demo

import io.kotest.core.spec.style.FunSpec

/** Cannot begin. */
class BrokenHookTest : FunSpec({
    beforeSpec { error("no water") }
    test("is not begun") {
    }
    test("nor is this") {
    }
})
