package demo;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.springframework.test.annotation.IfProfileValue;
import org.springframework.test.context.junit4.SpringJUnit4ClassRunner;

/** The runner itself skips the class. */
@RunWith(SpringJUnit4ClassRunner.class)
@IfProfileValue(name = "nowhere", value = "set")
public class SpringProfileTest {

    @Test
    public void one() {}

    @Test
    public void two() {}
}
