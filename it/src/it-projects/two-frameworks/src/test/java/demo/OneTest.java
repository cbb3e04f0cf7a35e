package demo;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

@Listeners({NamedListener.class, Chooser.class})
public class OneTest {
    @BeforeClass
    public void oneBegins() {}

    @Test
    public void oneFirst() {}

    @Test
    public void oneSecond() {}

    @Test
    public void isNotChosen() {}
}
