package demo;

import static org.junit.Assert.fail;

import org.junit.Ignore;
import org.junit.Test;
import org.junit.experimental.runners.Enclosed;
import org.junit.runner.RunWith;

@RunWith(Enclosed.class)
public class EnclosedTest {

    public static class First {

        @Test
        public void same() {}

        @Test
        public void fails() {
            fail("enclosed");
        }
    }

    public static class Second {

        @Test
        public void same() {
            System.out.println("the second");
        }

        @Test
        @Ignore("enclosed")
        public void ignored() {}
    }
}
