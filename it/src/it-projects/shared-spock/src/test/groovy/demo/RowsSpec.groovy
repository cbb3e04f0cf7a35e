package demo

import spock.lang.Specification

class RowsSpec extends Specification {

    def "row #number"() {
        when:
        Record.add("rows", "row " + number)
        // When two rows have begun, others can tell whether they find the same.
        if (number > 2) {
            Record.work(200)
        }

        then:
        number != 7

        where:
        number << (1..14)
    }
}
