package io.github.surefirefine.it.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.OtherJdk;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.MavenResultAssert;
import io.github.surefirefine.it.result.SeedLog;
import io.github.surefirefine.it.twin.Twins;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Maven on one JDK, tests on a newer one: no class of the tests may be loaded in Maven's JVM. */
class Jdk25IT {

    private static final int CLASS_FILE_OF_25 = 69;

    /** From 3.6.0 on, Surefire asks a fork of its own for the test classes if the forks' JDK is not that of Maven. */
    @Test
    void testsAreCompiledForAndRunOnJdk25() throws IOException {
        twins("3.6.1");
    }

    @Tag("nightly")
    @Test
    void testsAreCompiledForAndRunOnJdk25ByAnOlderSurefire() throws IOException {
        twins("3.5.6");
    }

    private static void twins(String surefireVersion) throws IOException {
        Optional<Path> jdk = OtherJdk.release25();
        assumeTrue(jdk.isPresent(), "no JDK 25 found: set FINE_JDK25 to the folder of one");
        assumeTrue(Runtime.version().feature() < 25, "the JDK of this build is no older than 25");

        MavenProject project = MavenProject.copyOf("jupiter", "Jdk25IT-" + surefireVersion);
        Twins.of(
                        project,
                        build -> build.inProcessOfItsOwn()
                                .property("surefire.version", surefireVersion)
                                .property("other.jdk", jdk.get().toString())
                                .property("maven.compiler.release", "25"))
                .apartFrom(
                        place -> place.file().contains("/.fine-"),
                        "a conductor in a process of its own takes its address away a moment after Maven has ended")
                .areEqual();

        assertThat(classFileVersion(project.folder().resolve("target/test-classes/demo/PlainTest.class")))
                .isEqualTo(CLASS_FILE_OF_25);
    }

    @Test
    void everyMethodGetsAForkOfItsOwn() {
        Optional<Path> jdk = OtherJdk.release25();
        assumeTrue(jdk.isPresent(), "no JDK 25 found: set FINE_JDK25 to the folder of one");

        MavenResult result = MavenProject.copyOf("seed", "Jdk25IT-no-reuse")
                .build()
                .withProvider()
                .forks(2)
                .withoutReuseOfForks()
                .property("fine.isolation", "test")
                .property("seed.millis", "0")
                .forksOn(jdk.get())
                .run("test");

        MavenResultAssert.assertThat(result).failed().hasTotals(11, 11, 0, 0);
        assertThat(SeedLog.of(result).processes()).as("processes").hasSize(11);
    }

    private static int classFileVersion(Path classFile) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(classFile))) {
            in.skipNBytes(Integer.BYTES + Short.BYTES);
            return in.readUnsignedShort();
        }
    }
}
