package demo;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class ReportEntriesTest {

    @Test
    void publishes(TestReporter reporter) {
        reporter.publishEntry("key", "value");
        reporter.publishEntry(Map.of("lone", "entry"));
        reporter.publishEntry("only a value");
    }

    @Test
    void publishesAndFails(TestReporter reporter) {
        reporter.publishEntry("before", "the failure");
        fail("after an entry");
    }
}
