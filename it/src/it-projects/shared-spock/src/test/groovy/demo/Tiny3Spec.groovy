package demo

import spock.lang.Specification

class Tiny3Spec extends Specification {

    def "number 0"() {
        when:
        Record.work(1)

        then:
        true
    }

    def "number 1"() {
        when:
        Record.work(1)

        then:
        true
    }
}
