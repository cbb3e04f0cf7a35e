package demo;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.BlockJUnit4ClassRunner;
import org.junit.runners.model.InitializationError;

@RunWith(BrokenRunnerTest.Broken.class)
public class BrokenRunnerTest {

    @Test
    public void one() {}

    public static class Broken extends BlockJUnit4ClassRunner {

        public Broken(Class<?> testClass) throws InitializationError {
            super(testClass);
            throw new IllegalStateException("the runner is broken");
        }
    }
}
