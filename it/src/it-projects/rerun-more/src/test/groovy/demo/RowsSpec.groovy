package demo

import spock.lang.Specification

/** A row is run again, and the feature around it with it. */
class RowsSpec extends Specification {

    def 'plain'() {
        expect:
        true
    }

    def 'row #row'() {
        expect:
        row != 2 || Tries.of('row') == 2

        where:
        row << [1, 2, 3]
    }

    def 'never'() {
        expect:
        Tries.of('never') == 0
    }
}
