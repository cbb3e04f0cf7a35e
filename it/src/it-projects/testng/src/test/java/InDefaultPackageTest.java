import static org.testng.Assert.fail;

import org.testng.annotations.Test;

public class InDefaultPackageTest {

    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("in the default package");
    }
}
