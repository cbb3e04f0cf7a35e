package demo

import spock.lang.Ignore
import spock.lang.PendingFeature
import spock.lang.Requires
import spock.lang.Specification

class PlainSpec extends Specification {

    int prepared

    def setup() {
        prepared++
    }

    def "number 0"() {
        when:
        Record.work(150)

        then:
        prepared == 1
    }

    def "number 1"() {
        when:
        Record.work(150)

        then:
        prepared == 1
    }

    def "number 2"() {
        when:
        Record.work(150)

        then:
        prepared == 1
    }

    def "number 3"() {
        when:
        Record.work(150)

        then:
        prepared == 1
    }

    def "number 4"() {
        when:
        Record.work(150)

        then:
        prepared == 1
    }

    def "number 5"() {
        when:
        Record.work(150)

        then:
        prepared == 1
    }

    def "number 6"() {
        when:
        Record.work(150)

        then:
        prepared == 1
    }

    def "number 7"() {
        when:
        Record.work(150)

        then:
        prepared == 1
    }

    def "number 8"() {
        when:
        Record.work(150)

        then:
        prepared == 1
    }

    def "a feature that fails"() {
        when:
        Record.work(150)

        then:
        prepared == 2
    }

    @Ignore("not today")
    def "an ignored feature"() {
        expect:
        false
    }

    @PendingFeature
    def "a pending feature"() {
        expect:
        false
    }

    @Requires({ false })
    def "an impossible feature"() {
        expect:
        false
    }

    def "#number is smaller than #limit"() {
        expect:
        number < limit

        where:
        number | limit
        1      | 2
        3      | 3
        4      | 5
    }
}
