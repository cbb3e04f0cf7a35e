package demo;

import org.junit.Test;

public class OldMember {

    @Test
    public void fails() {
        throw new IllegalStateException("of the old kind");
    }
}
