package demo;

import org.junit.Ignore;
import org.junit.Test;

@Ignore
public class IgnoredWithoutReasonTest {

    @Test
    public void one() {}
}
