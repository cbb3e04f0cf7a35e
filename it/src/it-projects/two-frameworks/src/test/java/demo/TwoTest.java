package demo;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

@Listeners({NamedListener.class, Chooser.class})
public class TwoTest {
    @BeforeClass
    public void twoBegins() {}

    @Test
    public void twoFirst() {}

    @Test
    public void twoSecond() {}

    @Test
    public void isNotChosen() {}
}
