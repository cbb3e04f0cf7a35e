package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With an application of its own. */
@QuarkusTest
@TestProfile(ProfileTest.Black.class)
class ProfileTest {
    @Inject
    Tea tea;

    @Test
    void isBlack() {
        assertEquals("black", tea.name());
    }

    @Test
    void isNotGreen() {
        assertEquals("green", tea.name());
    }

    /** Overrides what is configured. */
    public static class Black implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tea.name", "black");
        }
    }
}
