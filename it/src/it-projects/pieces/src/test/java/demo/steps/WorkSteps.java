package demo.steps;

import demo.Work;
import io.cucumber.java.BeforeAll;
import io.cucumber.java.en.Given;

public class WorkSteps {

    private static final Work WORK = new Work("ScenariosTest");

    @BeforeAll
    public static void prepare() {
        WORK.prepare();
    }

    @Given("a test that works")
    public void works() {
        WORK.work();
    }

    @Given("a test that makes trouble")
    public void makesTrouble() {
        WORK.makeTrouble();
    }

    @Given("a test that is stubborn")
    public void isStubborn() {
        WORK.stayStubborn();
    }

    @Given("a test that spoils")
    public void spoils() {
        WORK.spoil();
    }

    @Given("a test that suffers")
    public void suffers() {
        WORK.suffer();
    }
}
