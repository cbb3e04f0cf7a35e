package demo

import spock.lang.Shared
import spock.lang.Specification

class SharedSpec extends Specification {

    @Shared
    Work work = new Work("SharedSpec")

    def setupSpec() {
        work.prepare()
    }

    def "spoils"() {
        expect:
        work.spoil()
    }

    def "victim"() {
        expect:
        work.suffer()
    }

    def "number 1"() {
        expect:
        work.work()
    }

    def "number 2"() {
        expect:
        work.work()
    }

    def "troubled"() {
        expect:
        work.makeTrouble()
    }

    def "number 3"() {
        expect:
        work.work()
    }

    def "stubborn"() {
        expect:
        work.stayStubborn()
    }

    def "number 4"() {
        expect:
        work.work()
    }
}
