package demo

import spock.lang.Shared
import spock.lang.Specification

class WithSharedSpec extends Specification {

    @Shared
    List<String> opened = []

    def setupSpec() {
        Record.prepare("WithSharedSpec", 300)
        opened << "open"
    }

    def cleanupSpec() {
        Record.add("fixtures", "end of WithSharedSpec")
    }

    def "number 0"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 1"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 2"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 3"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 4"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 5"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 6"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 7"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 8"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 9"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 10"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "number 11"() {
        when:
        Record.work(150)

        then:
        opened == ["open"]
    }

    def "a feature that fails"() {
        expect:
        opened.isEmpty()
    }

    def "row #number"() {
        expect:
        opened.size() == number

        where:
        number << [1, 2]
    }
}
