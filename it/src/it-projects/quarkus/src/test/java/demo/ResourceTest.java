package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a resource that starts for this class only. */
@QuarkusTest
@QuarkusTestResource(value = ResourceTest.Shop.class, restrictToAnnotatedClass = true)
class ResourceTest {
    @Inject
    Tea tea;

    @Test
    void isFromTheShop() {
        assertEquals("white", tea.name());
    }

    @Test
    void isStillFromTheShop() {
        assertEquals("white", tea.name());
    }

    /** Knows what is on sale. */
    public static class Shop implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of("tea.name", "white");
        }

        @Override
        public void stop() {}
    }
}
