package demo;

import static org.junit.Assert.assertTrue;

import org.junit.BeforeClass;
import org.junit.Test;

public class OldMember {

    @BeforeClass
    public static void prepare() {
        Record.add("fixtures", "OldMember");
    }

    @Test
    public void one() {
        assertTrue(FixtureSuiteTest.open);
        Record.work(100);
    }

    @Test
    public void two() {
        Record.work(100);
        throw new AssertionError("wrong on purpose");
    }
}
