package demo;

class WithoutTestsTest {

    void notATest() {}
}
