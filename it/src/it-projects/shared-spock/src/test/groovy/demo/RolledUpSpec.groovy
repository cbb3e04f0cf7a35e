package demo

import spock.lang.Rollup
import spock.lang.Specification

class RolledUpSpec extends Specification {

    @Rollup
    def "rows in one"() {
        when:
        Record.work(100)

        then:
        number != 7

        where:
        number << (1..8)
    }
}
