package io.github.surefirefine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference of options is part of the pages, where everybody can read it, also without a build. It is made here:
 * {@code -Dtest=OptionsReferenceTest -Dpages.write} writes it anew.
 */
class OptionsReferenceTest {

    @TestFactory
    Stream<DynamicTest> isWhatTheOptionsSayOfThemselves() {
        return Stream.of(isMade("../src/site/markdown/options.md", OptionsReference.sections()));
    }

    private static DynamicTest isMade(String page, String made) {
        return DynamicTest.dynamicTest(page, () -> check(new GeneratedPart(Path.of(page)), made));
    }

    private static void check(GeneratedPart part, String made) throws IOException {
        if (System.getProperty("pages.write") != null) {
            part.write(made);
        }
        assertThat(part.read())
                .as("./mvnw test -pl surefire-fine-provider -Dtest=OptionsReferenceTest -Dpages.write writes it anew")
                .isEqualTo(made);
    }
}
