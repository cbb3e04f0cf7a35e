package demo;

import org.junit.BeforeClass;
import org.junit.Ignore;
import org.junit.Test;
import org.junit.experimental.runners.Enclosed;
import org.junit.runner.RunWith;

@RunWith(Enclosed.class)
public class EnclosedTest {

    public static class First {

        @BeforeClass
        public static void prepare() {
            Record.add("fixtures", "EnclosedTest.First");
        }

        @Test
        public void one() {
            Record.work(150);
        }

        @Test
        public void two() {
            Record.work(150);
        }

        @Test
        public void three() {
            Record.work(150);
        }
    }

    public static class Broken {

        @BeforeClass
        public static void prepare() {
            throw new IllegalStateException("cannot be prepared");
        }

        @Test
        public void one() {}

        @Test
        public void two() {}
    }

    @Ignore("all of it")
    public static class Ignored {

        @Test
        public void one() {}

        @Test
        public void two() {}
    }

    public static class Last {

        @Test
        public void one() {
            Record.work(150);
        }

        @Test
        public void two() {
            Record.work(150);
            throw new AssertionError("wrong on purpose");
        }
    }
}
