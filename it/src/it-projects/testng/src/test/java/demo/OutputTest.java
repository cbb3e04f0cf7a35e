package demo;

import static org.testng.Assert.fail;

import org.testng.annotations.Test;

public class OutputTest {

    @Test
    public void passes() {
        System.out.println("one\n\ntwo");
        System.err.println("three");
    }

    @Test
    public void fails() {
        System.out.print("without a new line");
        fail("after output");
    }
}
