package demo.steps;

import static org.junit.jupiter.api.Assertions.assertTrue;

import demo.Record;
import io.cucumber.java.AfterAll;
import io.cucumber.java.BeforeAll;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

public class WorkSteps {

    private static boolean prepared;

    private int done;

    @BeforeAll
    public static void prepare() {
        Record.add("fixtures", "before the scenarios");
        prepared = true;
    }

    @AfterAll
    public static void cleanUp() {
        Record.add("fixtures", "after the scenarios");
        prepared = false;
    }

    @Given("some work")
    public void work() {
        assertTrue(prepared);
        Record.work(Integer.getInteger("scenario.millis", 150));
        done++;
    }

    @Then("{int} is done")
    public void isDone(int expected) {
        assertTrue(done == expected, done + " done");
    }
}
