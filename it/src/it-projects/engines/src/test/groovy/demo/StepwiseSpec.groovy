package demo

import spock.lang.Specification
import spock.lang.Stepwise

@Stepwise
class StepwiseSpec extends Specification {

    def "first"() {
        expect:
        true
    }

    def "second fails"() {
        expect:
        false
    }

    def "third is skipped"() {
        expect:
        true
    }
}
