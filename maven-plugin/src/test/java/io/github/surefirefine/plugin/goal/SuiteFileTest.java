package io.github.surefirefine.plugin.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteFileTest {

    @TempDir
    private Path folder;

    @Test
    void namesItsClasses() throws IOException {
        Path file = folder.resolve("testng.xml");
        Files.writeString(file, """
                <!DOCTYPE suite SYSTEM "https://testng.org/testng-1.0.dtd">
                <suite name="all"><test name="first"><classes>
                  <class name="demo.ATest"/>
                  <!-- <class name="demo.OldTest"/> -->
                  <class
                      name = 'demo.BTest$Inner'><methods><include name="pays"/></methods></class>
                </classes></test></suite>
                """);

        assertThat(SuiteFile.classes(file)).containsExactly("demo.ATest", "demo.BTest$Inner");
    }

    @Test
    void mayBeMissing() {
        assertThat(SuiteFile.classes(folder.resolve("testng.xml"))).isEmpty();
    }
}
