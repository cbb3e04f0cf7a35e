package demo

import spock.lang.Specification

abstract class WithFixtures extends Specification {

    static boolean prepared

    def setupSpec() {
        Record.add("fixtures", getClass().simpleName)
        prepared = true
    }

    def "inherited"() {
        expect:
        prepared
    }
}
