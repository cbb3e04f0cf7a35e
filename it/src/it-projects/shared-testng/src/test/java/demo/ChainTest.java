package demo;

import java.util.ArrayList;
import java.util.List;
import org.testng.Assert;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** Some tests need others, and some run in an order; the rest can run anywhere. */
public class ChainTest {

    private final List<String> done = new ArrayList<>();

    @BeforeClass
    public void prepare() {
        Record.add("fixtures", "ChainTest");
    }

    @Test
    public void zFirst() {
        does("zFirst");
    }

    @Test(dependsOnMethods = "zFirst", groups = "middle")
    public void ySecond() {
        does("ySecond", "zFirst");
    }

    @Test(dependsOnGroups = "mid.*")
    public void xThird() {
        does("xThird", "zFirst", "ySecond");
    }

    @Test
    public void fails() {
        does("fails");
        throw new AssertionError("wrong on purpose");
    }

    @Test(dependsOnMethods = "fails")
    public void needsWhatFails() {
        does("needsWhatFails", "fails");
    }

    @Test(priority = 2)
    public void aLate() {
        does("aLate", "bEarly");
    }

    @Test(priority = 1)
    public void bEarly() {
        does("bEarly");
    }

    @Test
    public void free1() {
        does("free1");
    }

    @Test
    public void free2() {
        does("free2");
    }

    @Test
    public void free3() {
        does("free3");
    }

    @Test
    public void free4() {
        does("free4");
    }

    @Test
    public void free5() {
        does("free5");
    }

    @Test
    public void free6() {
        does("free6");
    }

    private void does(String name, String... needed) {
        Assert.assertTrue(done.containsAll(List.of(needed)), done.toString());
        done.add(name);
        Record.work(150);
    }
}
