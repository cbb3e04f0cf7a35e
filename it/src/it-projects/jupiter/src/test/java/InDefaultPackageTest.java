import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InDefaultPackageTest {

    @Test
    void passes() {}

    @Test
    void fails() {
        fail("in the default package");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameters(int number) {}

    @Nested
    class Inside {

        @Test
        void breaks() {
            throw new IllegalStateException("nested in the default package");
        }
    }
}
