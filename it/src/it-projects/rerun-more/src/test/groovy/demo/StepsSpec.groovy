package demo

import spock.lang.Specification
import spock.lang.Stepwise

/** To run a step again, Spock also runs those before it again. */
@Stepwise
class StepsSpec extends Specification {

    def setupSpec() {
        println 'set up'
    }

    def 'first step'() {
        expect:
        println('first step, try ' + Tries.of('first')) == null
    }

    def 'second step'() {
        expect:
        println('second step') == null
        Tries.of('second') == 2
    }

    def 'third step'() {
        expect:
        true
    }
}
