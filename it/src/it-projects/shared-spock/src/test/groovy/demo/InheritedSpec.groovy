package demo

class InheritedSpec extends WithFixtures {

    def "number 0"() {
        when:
        Record.work(150)

        then:
        prepared
    }

    def "number 1"() {
        when:
        Record.work(150)

        then:
        prepared
    }

    def "number 2"() {
        when:
        Record.work(150)

        then:
        prepared
    }

    def "number 3"() {
        when:
        Record.work(150)

        then:
        prepared
    }

    def "number 4"() {
        when:
        Record.work(150)

        then:
        prepared
    }

    def "number 5"() {
        when:
        Record.work(150)

        then:
        prepared
    }

    def "number 6"() {
        when:
        Record.work(150)

        then:
        prepared
    }

    def "number 7"() {
        when:
        Record.work(150)

        then:
        prepared
    }
}
