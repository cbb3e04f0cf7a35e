package demo

import spock.lang.Ignore
import spock.lang.PendingFeature
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Unroll

/** With Spock; Surefire is configured to take classes with such a name for tests. */
class FeatureSpec extends Specification {

    @Shared
    int opened

    def setupSpec() {
        opened++
    }

    def "a feature has spaces & <marks> in its name"() {
        expect:
        opened == 1
    }

    def "a feature that fails"() {
        given:
        def drink = "tea"

        expect:
        drink == "coffee"
    }

    def "a feature that breaks"() {
        when:
        throw new IllegalStateException("broken")

        then:
        noExceptionThrown()
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

    @Unroll
    def "each row"() {
        expect:
        number > 1

        where:
        number << [1, 2]
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
}
