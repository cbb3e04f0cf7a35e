package demo;

public class WithoutTestsTest {

    public void notATest() {}
}
