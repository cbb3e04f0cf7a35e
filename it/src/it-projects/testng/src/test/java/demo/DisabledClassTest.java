package demo;

import org.testng.annotations.Test;

@Test(enabled = false)
public class DisabledClassTest {

    public void one() {}
}
