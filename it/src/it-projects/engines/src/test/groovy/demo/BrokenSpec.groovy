package demo

import spock.lang.Specification

class BrokenSpec extends Specification {

    def setupSpec() {
        throw new IllegalStateException("before the specification")
    }

    def "one"() {
        expect:
        true
    }
}
