package demo;

import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.ExternalResource;

public class BrokenClassRuleTest {

    @ClassRule
    public static final ExternalResource RESOURCE = new ExternalResource() {
        @Override
        protected void before() {
            throw new IllegalStateException("the class rule is broken");
        }
    };

    @Test
    public void one() {}

    @Test
    public void two() {}
}
