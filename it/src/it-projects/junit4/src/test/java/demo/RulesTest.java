package demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.io.IOException;
import org.junit.AfterClass;
import org.junit.AssumptionViolatedException;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.ErrorCollector;
import org.junit.rules.ExpectedException;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.TestName;
import org.junit.rules.TestRule;

public class RulesTest {

    private static boolean open;

    @ClassRule
    public static final ExternalResource RESOURCE = new ExternalResource() {
        @Override
        protected void before() {
            System.out.println("opened by a class rule");
            open = true;
        }

        @Override
        protected void after() {
            System.out.println("closed by a class rule");
            open = false;
        }
    };

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Rule
    public final ExpectedException expected = ExpectedException.none();

    @Rule
    public final ErrorCollector errors = new ErrorCollector();

    @Rule
    public final TestName name = new TestName();

    @Rule
    public final TestRule fussy = (statement, description) -> {
        if (description.getMethodName().startsWith("refused")) {
            throw new IllegalStateException("the rule refuses " + description.getMethodName());
        }
        return statement;
    };

    @AfterClass
    public static void close() {
        System.out.println("after the class, open: " + open);
    }

    @Test
    public void hasAFolder() throws IOException {
        assertTrue(folder.newFile("a").exists());
        assertEquals("hasAFolder", name.getMethodName());
    }

    @Test
    public void expects() {
        expected.expect(IllegalStateException.class);
        expected.expectMessage("expected");
        throw new IllegalStateException("as expected");
    }

    @Test
    public void expectsInVain() {
        expected.expect(IllegalStateException.class);
    }

    @Test
    public void collectsTwo() {
        errors.addError(new AssertionError("the first"));
        errors.addError(new IllegalStateException("the second"));
    }

    @Test
    public void refusedByRule() {}

    @Test
    public void assumesByException() {
        throw new AssumptionViolatedException("not on this planet");
    }

    @Test
    public void fails() {
        fail("with rules");
    }
}
