package demo;

import org.junit.Test;

public class InvalidTest {

    @Test
    public void valid() {}

    @Test
    void notPublic() {}

    @Test
    public int returnsSomething() {
        return 1;
    }
}
