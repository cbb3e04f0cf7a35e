package demo;

import org.testng.SkipException;
import org.testng.annotations.Ignore;
import org.testng.annotations.Test;

public class SkippedTest {

    @Test
    public void byException() {
        throw new SkipException("for <a> reason & more");
    }

    @Test(enabled = false)
    public void notEnabled() {}

    @Test
    @Ignore("by annotation")
    public void ignored() {}

    @Test
    public void passes() {}
}
