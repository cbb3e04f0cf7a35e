package demo;

import net.jqwik.api.Assume;
import net.jqwik.api.Disabled;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** With jqwik. Seeds are fixed, so that each run tries and prints the same. */
class PropertiesTest {

    @Property(tries = 20, seed = "42")
    boolean holds(@ForAll @IntRange(min = 1, max = 10) int number) {
        return number > 0;
    }

    @Property(tries = 20, seed = "42")
    boolean doesNotHold(@ForAll @IntRange(min = 1, max = 10) int number) {
        return number < 5;
    }

    @Property(tries = 20, seed = "42")
    void neverApplies(@ForAll @IntRange(min = 1, max = 10) int number) {
        Assume.that(number > 10);
    }

    @Example
    @Label("an example with a label")
    void example() {
        throw new IllegalStateException("as an example");
    }

    @Example
    @Disabled("not today")
    void disabled() {}

    @Group
    class Inside {

        @Example
        void passes() {}

        @Example
        boolean fails() {
            return false;
        }
    }
}
