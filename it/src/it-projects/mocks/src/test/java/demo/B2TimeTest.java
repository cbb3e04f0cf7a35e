package demo;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

class B2TimeTest {

    private static final List<MockedStatic<?>> MOCKS = new ArrayList<>();

    @BeforeAll
    static void up() {
        for (Class<?> type : List.of(Instant.class, Clock.class, LocalDate.class, Duration.class, Path.class)) {
            MOCKS.add(Mockito.mockStatic(type));
        }
    }

    @AfterAll
    static void down() {
        MOCKS.forEach(MockedStatic::close);
    }

    @Test
    void prints() {
        assertNull(Instant.now());
        System.out.println("output of B2");
    }

    @Test
    void fails() {
        fail("on purpose");
    }
}
