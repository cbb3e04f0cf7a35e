package demo;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.Optional;
import org.testng.annotations.Parameters;
import org.testng.annotations.Test;

public class OptionalParametersTest {

    @Test
    @Parameters("drink")
    public void drinks(@Optional("coffee") String drink) {
        assertEquals(drink, "tea");
    }

    @Test
    @Parameters("food")
    public void isMissing(String food) {}
}
