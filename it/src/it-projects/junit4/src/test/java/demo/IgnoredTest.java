package demo;

import org.junit.Ignore;
import org.junit.Test;

@Ignore("the whole class")
public class IgnoredTest {

    @Test
    public void one() {}

    @Test
    public void two() {}
}
