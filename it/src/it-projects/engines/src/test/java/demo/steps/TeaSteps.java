package demo.steps;

import io.cucumber.java.PendingException;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.junit.jupiter.api.Assertions;

public class TeaSteps {

    private int cups;

    @Given("{int} cup(s) of tea")
    public void cups(int number) {
        System.out.println(number + " cups");
        cups = number;
    }

    @Then("there is enough for {int}")
    public void enoughFor(int guests) {
        Assertions.assertTrue(cups >= guests, cups + " cups are not enough for " + guests);
    }

    @Then("there is cake")
    public void cake() {
        throw new PendingException("no cake yet");
    }
}
