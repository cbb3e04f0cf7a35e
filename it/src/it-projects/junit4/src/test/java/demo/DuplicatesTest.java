package demo;

import static org.junit.Assert.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.BlockJUnit4ClassRunner;
import org.junit.runners.model.FrameworkMethod;
import org.junit.runners.model.InitializationError;

@RunWith(DuplicatesTest.Twice.class)
public class DuplicatesTest {

    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("each time");
    }

    /** Runs each test twice, with the same name. */
    public static class Twice extends BlockJUnit4ClassRunner {

        public Twice(Class<?> testClass) throws InitializationError {
            super(testClass);
        }

        @Override
        protected List<FrameworkMethod> getChildren() {
            List<FrameworkMethod> all = new ArrayList<>(super.getChildren());
            all.addAll(super.getChildren());
            return all;
        }
    }
}
