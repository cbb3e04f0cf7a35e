package demo;

import static org.junit.Assert.fail;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class OutputTest {

    @Before
    public void open() {
        System.out.print("opened;");
    }

    @After
    public void close() {
        System.err.println("closed");
    }

    @Test
    public void passes() {
        System.out.println("one\n\ntwo");
    }

    @Test
    public void fails() {
        System.out.print("without a new line");
        fail("after output");
    }
}
