package demo;

import junit.framework.TestCase;

public class OldStyleTest extends TestCase {

    public void testNumber0() {
        Record.work(60);
    }

    public void testNumber1() {
        Record.work(60);
    }

    public void testNumber2() {
        Record.work(60);
    }

    public void testNumber3() {
        Record.work(60);
    }

    public void testNumber4() {
        Record.work(60);
    }

    public void testNumber5() {
        Record.work(60);
    }
}
