package demo

import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise

@Stepwise
class StepwiseSpec extends Specification {

    @Shared
    int done

    def "first"() {
        expect:
        ++done == 1
    }

    def "second"() {
        expect:
        ++done == 2
    }

    def "third, row #row"() {
        expect:
        ++done == 2 + row

        where:
        row << [1, 2]
    }

    def "fourth fails"() {
        expect:
        ++done == 0
    }

    def "fifth is skipped"() {
        expect:
        true
    }
}
