package demo;

import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

public class Steps {

    @Before
    public void note(Scenario scenario) throws IOException {
        Files.writeString(
                Path.of("target", "scenarios.txt"),
                scenario.getName() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Given("all is well")
    public void allIsWell() {}

    @Given("something is wrong")
    public void somethingIsWrong() {
        throw new AssertionError("wrong");
    }
}
