package demo

import spock.lang.Specification

class BrokenSpec extends Specification {

    def setupSpec() {
        Record.add("fixtures", "BrokenSpec")
        throw new IllegalStateException("before the specification")
    }

    def "one"() {
        expect:
        true
    }

    def "two"() {
        expect:
        true
    }
}
