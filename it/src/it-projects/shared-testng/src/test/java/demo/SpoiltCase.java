package demo;

import org.testng.Assert;
import org.testng.annotations.Test;

/** Not found unless it is named. */
public class SpoiltCase {

    private static boolean spoilt;

    @Test
    public void number1() {}

    @Test
    public void spoils() {
        spoilt = true;
    }

    @Test
    public void victim() {
        Assert.assertFalse(spoilt);
    }
}
