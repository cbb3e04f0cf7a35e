package demo

import spock.lang.Specification
import spock.lang.Tag

@Tag("together")
class TaggedSpec extends Specification {

    def "number 0"() {
        when:
        Record.work(50)

        then:
        true
    }

    def "number 1"() {
        when:
        Record.work(50)

        then:
        true
    }

    def "number 2"() {
        when:
        Record.work(50)

        then:
        true
    }

    def "number 3"() {
        when:
        Record.work(50)

        then:
        true
    }

    def "number 4"() {
        when:
        Record.work(50)

        then:
        true
    }

    def "number 5"() {
        when:
        Record.work(50)

        then:
        true
    }

    def "number 6"() {
        when:
        Record.work(50)

        then:
        true
    }

    def "number 7"() {
        when:
        Record.work(50)

        then:
        true
    }
}
