package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What Surefire has promised about the fork. */
class ForkTest {

    private final String database = System.getProperty("database");

    @Test
    void hasItsOwnDatabase() {
        assertEquals(database, System.getenv("DATABASE"));
        assertEquals(database, "shop_" + System.getProperty("from.arg.line"));
    }

    @Test
    void hasItsOwnFolder() {
        Path folder = Path.of("").toAbsolutePath();
        assertEquals(database.replace("shop_", "fork-"), folder.getFileName().toString());
    }

    @Test
    void hasNoHome() {
        assertNull(System.getenv("HOME"));
    }

    @Test
    void hasMoreOnItsClassPath() {
        assertNotNull(getClass().getResource("/more.properties"));
    }

    @Test
    void assertionsAreAsTheUserWants() {
        assertEquals(!Boolean.getBoolean("without.assertions"), getClass().desiredAssertionStatus());
    }

    @RepeatedTest(2)
    void javaIsAsTheUserWants() {
        String java = System.getProperty("java.specification.version");
        assertEquals(System.getProperty("toolchain.version", java), java);
    }
}
