package io.github.surefirefine.plugin.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.doctor.Facts;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

class TestClassScanTest {

    @Test
    void annotationsAreSeenInCompiledClasses() {
        Path folder = Path.of("target", "test-classes");

        Facts.TestClasses found = new TestClassScan(folder).scan();

        assertThat(found.count()).isGreaterThan(5);
        assertThat(found.ordered()).containsExactly(Ordered.class.getName());
        assertThat(found.perClass()).containsExactly(PerClass.class.getName());
    }

    @Test
    void withoutAFolderThereIsNothingToSee() {
        assertThat(new TestClassScan(Path.of("target", "no-such-folder")).scan())
                .isEqualTo(Facts.TestClasses.NONE);
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Ordered {

        @Test
        void passes() {}
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClass {

        @Test
        void passes() {}
    }
}
