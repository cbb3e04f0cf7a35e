package demo;

import static org.junit.Assert.fail;

/** On its way from JUnit 4 to Jupiter. */
public class OldAndYoungTest {

    @org.junit.Test
    public void old() {
        System.out.println("old");
        fail("on purpose");
    }

    @org.junit.Test
    public void older() {
        System.out.println("older");
    }

    @org.junit.jupiter.api.Test
    void young() {
        System.out.println("young");
    }

    @org.junit.jupiter.api.Test
    void younger() {
        System.out.println("younger");
        fail("on purpose");
    }
}
