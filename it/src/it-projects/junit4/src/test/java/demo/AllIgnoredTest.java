package demo;

import org.junit.Ignore;
import org.junit.Test;

public class AllIgnoredTest {

    @Test
    @Ignore
    public void withoutReason() {}

    @Test
    @Ignore("with <a> reason & more")
    public void withReason() {}
}
