package demo;

import org.junit.jupiter.api.Test;

/** More classes than one slice has. */
final class SmallTests {}

class Small01Test {
    @Test
    void passes() {}
}

class Small02Test {
    @Test
    void passes() {}
}

class Small03Test {
    @Test
    void passes() {}
}

class Small04Test {
    @Test
    void passes() {}
}

class Small05Test {
    @Test
    void passes() {}
}

class Small06Test {
    @Test
    void passes() {}
}

class Small07Test {
    @Test
    void passes() {}
}

class Small08Test {
    @Test
    void passes() {}
}

class Small09Test {
    @Test
    void passes() {}
}

class Small10Test {
    @Test
    void passes() {}
}

class Small11Test {
    @Test
    void passes() {}
}

class Small12Test {
    @Test
    void passes() {}
}

class Small13Test {
    @Test
    void passes() {}
}

class Small14Test {
    @Test
    void passes() {}
}

class Small15Test {
    @Test
    void passes() {}
}

class Small16Test {
    @Test
    void passes() {}
}

class Small17Test {
    @Test
    void passes() {}
}

class Small18Test {
    @Test
    void passes() {}
}

class Small19Test {
    @Test
    void passes() {}
}

class Small20Test {
    @Test
    void passes() {}
}
