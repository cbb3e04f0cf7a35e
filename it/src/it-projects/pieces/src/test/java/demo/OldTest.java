package demo;

import org.junit.BeforeClass;
import org.junit.Test;

public class OldTest {

    private static final Work WORK = new Work("OldTest");

    @BeforeClass
    public static void prepare() {
        WORK.prepare();
    }

    @Test
    public void spoils() {
        WORK.spoil();
    }

    @Test
    public void number1() {
        WORK.work();
    }

    @Test
    public void number2() {
        WORK.work();
    }

    @Test
    public void troubled() {
        WORK.makeTrouble();
    }

    @Test
    public void number3() {
        WORK.work();
    }

    @Test
    public void stubborn() {
        WORK.stayStubborn();
    }

    @Test
    public void number4() {
        WORK.work();
    }

    @Test
    public void victim() {
        WORK.suffer();
    }
}
