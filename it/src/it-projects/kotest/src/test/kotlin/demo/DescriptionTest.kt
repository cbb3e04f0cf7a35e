package demo

import io.kotest.core.spec.IsolationMode
import io.kotest.core.spec.style.DescribeSpec
import io.kotest.matchers.shouldBe

/** With an instance for each test. */
class DescriptionTest : DescribeSpec({
    isolationMode = IsolationMode.InstancePerLeaf
    var cups = 0

    describe("a pot") {
        cups += 2
        it("fills cups") {
            cups shouldBe 2
            cups = 0
        }
        it("fills as many for the next") {
            cups shouldBe 2
        }
        describe("when it leaks") {
            cups -= 1
            (1..3).forEach { guest ->
                it("has a cup for guest $guest") {
                    guest shouldBe cups
                }
            }
        }
        xdescribe("when it is broken") {
            it("has nothing") {
                cups shouldBe 0
            }
        }
    }
})
