package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too large for one machine; with fixtures and a class inside. */
class LargeTest {

    private static boolean isPrepared;

    @BeforeAll
    static void prepare() {
        isPrepared = true;
    }

    @AfterAll
    static void cleanUp() {
        isPrepared = false;
    }

    @Test
    void a() {
        check("a");
    }

    @Test
    void b() {
        check("b");
    }

    @Test
    void c() {
        check("c");
    }

    @Test
    void d() {
        check("d");
    }

    @Test
    void e() {
        check("e");
    }

    @Test
    void f() {
        check("f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "y"})
    void more(String name) {
        check("more-" + name);
    }

    @Nested
    class Inner {

        @Test
        void g() {
            check("g");
        }

        @Test
        void h() {
            check("h");
        }
    }

    private static void check(String test) {
        if (!isPrepared) {
            throw new AssertionError("not prepared");
        }
        Gate.pass("Large-" + test);
        Gate.failIfBroken();
        Gate.failOnce(test);
    }
}
