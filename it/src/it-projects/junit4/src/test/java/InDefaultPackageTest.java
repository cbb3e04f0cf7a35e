import static org.junit.Assert.fail;

import org.junit.Test;

public class InDefaultPackageTest {

    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("in the default package");
    }
}
