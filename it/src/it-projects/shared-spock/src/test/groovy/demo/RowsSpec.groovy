package demo

import spock.lang.Specification

class RowsSpec extends Specification {

    def "row #number"() {
        when:
        Record.add("rows", "row " + number)
        Record.work(200)

        then:
        number != 7

        where:
        number << (1..14)
    }
}
