package demo;

import org.testng.annotations.Ignore;
import org.testng.annotations.Test;

@Ignore("the whole class")
public class IgnoredClassTest {

    @Test
    public void one() {}
}
