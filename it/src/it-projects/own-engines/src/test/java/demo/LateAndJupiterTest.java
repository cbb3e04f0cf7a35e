package demo;

import demo.engine.LateChecks;
import org.junit.jupiter.api.Test;

/** Known to two engines, one of which does not announce it before it runs it. */
public class LateAndJupiterTest implements LateChecks {

    public void late() {
        System.out.println("late");
    }

    @Test
    void young() {
        System.out.println("young");
    }
}
