package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("nesting")
class DeepNestingTest {

    @Test
    void same() {}

    @Nested
    class First extends Contract implements Greeting {

        @Override
        int answer() {
            return 42;
        }

        @Override
        public String greeting() {
            return "good night";
        }

        @Test
        void same() {}

        @Nested
        @DisplayName("the second, with spaces")
        class Second {

            @Test
            void same() {
                fail("on the second level");
            }

            @Nested
            class Third {

                @ParameterizedTest
                @ValueSource(ints = {1, 2})
                void parameters(int number) {
                    assertEquals(1, number);
                }

                @RepeatedTest(2)
                void repeated() {}

                @Nested
                class Fourth {

                    @Test
                    void same() {
                        throw new IllegalStateException("on the fourth level");
                    }
                }
            }
        }
    }

    @Nested
    class Other {

        @Nested
        class Second {

            @Test
            void same() {}
        }
    }

    @Nested
    class WithoutTests {}
}
