package demo

import io.kotest.core.spec.style.DescribeSpec
import io.kotest.matchers.shouldBe

class DescribeSpecTest : DescribeSpec({
    describe("outer") {
        it("passes") {
            1 shouldBe 1
        }
        describe("inner") {
            it("fails") {
                1 shouldBe 2
            }
        }
        xit("is disabled") {
            1 shouldBe 2
        }
    }
})
