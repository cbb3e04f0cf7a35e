package demo;

import org.testng.annotations.AfterGroups;
import org.testng.annotations.BeforeGroups;
import org.testng.annotations.Test;

/** Fixtures of a group run before its first and after its last test. */
public class WholeTest {

    private boolean prepared;

    @BeforeGroups("some")
    public void prepare() {
        Record.add("fixtures", "group of WholeTest");
        prepared = true;
    }

    @AfterGroups("some")
    public void cleanUp() {
        Record.add("fixtures", "end of the group of WholeTest");
        prepared = false;
    }

    @Test(groups = "some")
    public void one() {
        check();
    }

    @Test(groups = "some")
    public void two() {
        check();
    }

    @Test(groups = "some")
    public void three() {
        check();
    }

    private void check() {
        if (!prepared) {
            throw new IllegalStateException("not prepared");
        }
        Record.work(100);
    }
}
