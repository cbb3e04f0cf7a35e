package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP, on a random port. */
@QuarkusTest
class EndpointTest {
    @TestHTTPResource("/tea")
    URI tea;

    @Inject
    Tea service;

    @Test
    void isServed() throws Exception {
        assertEquals("green tea", Guest.get(tea));
        System.out.println("served");
    }

    @Test
    void isNotServed() throws Exception {
        assertEquals("black tea", Guest.get(tea));
    }

    @Test
    void isInjected() {
        assertEquals("green", service.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alice", "Bob"})
    void isServedToGuests(String guest) throws Exception {
        assertEquals("green tea for " + guest, Guest.get(URI.create(tea + "/" + guest)));
    }

    @Test
    @Disabled("no milk")
    void withMilk() {}

    @Nested
    class InACup {
        @Test
        void isServedToo() throws Exception {
            assertEquals("green tea", Guest.get(tea));
        }

        @Test
        void injectsOuter() {
            assertNotNull(service);
        }
    }
}
