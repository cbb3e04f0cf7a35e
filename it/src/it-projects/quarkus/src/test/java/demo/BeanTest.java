package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses what the container injects. */
@QuarkusTest
class BeanTest {
    @Inject
    Tea tea;

    private String brewed;

    @BeforeAll
    static void boil() {
        // Another loader than that of this JVM's class path.
        assertEquals(Tea.class.getClassLoader(), BeanTest.class.getClassLoader());
    }

    @BeforeEach
    void brew() {
        brewed = tea.name();
    }

    @Test
    void one() {
        assertEquals("green", brewed);
    }

    @Test
    void two() {
        assertEquals("green", brewed);
    }

    @Test
    void three() {
        assertNotNull(tea);
    }
}
