package demo;

import static org.testng.Assert.fail;

import org.testng.annotations.AfterGroups;
import org.testng.annotations.BeforeGroups;
import org.testng.annotations.Test;

@Test(groups = "all")
public class GroupsTest {

    @BeforeGroups("fast")
    public void openFast() {
        System.out.println("before the group");
    }

    @AfterGroups("fast")
    public void closeFast() {
        System.out.println("after the group");
    }

    @Test(groups = "fast")
    public void fast() {}

    @Test(groups = {"fast", "wrong"})
    public void wrong() {
        fail("in two groups");
    }

    @Test(dependsOnGroups = "fast")
    public void afterFast() {}

    public void withoutAnnotation() {}

    /** TestNG puts this into messages. */
    @Override
    public String toString() {
        return "an instance";
    }
}
