package io.github.surefirefine.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the jar carries is listed in the pom, which puts it there, in the bill of materials, and in NOTICE. */
class CarriedTest {

    private static final Pattern EXECUTION =
            Pattern.compile("<id>(?:unpack|copy)-carried</id>.*?</execution>", Pattern.DOTALL);

    private static final Pattern ITEM = Pattern.compile("<artifactItem>\\s*<groupId>([^<]+)</groupId>\\s*"
            + "<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    private static final Pattern COMPONENT = Pattern.compile("\"group\": \"([^\"]+)\",\\s*\"name\": \"([^\"]+)\",\\s*"
            + "\"version\": \"([^\"]+)\",\\s*\"purl\": \"pkg:maven/\\1/\\2@\\3\\?type=jar\"");

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(carried\\.[a-z0-9.-]+)}");

    @Test
    void isInTheBillOfMaterials() throws IOException {
        String bill = Files.readString(Path.of("src", "release", "cyclonedx.json"));
        String components = bill.substring(bill.indexOf("\"components\""));

        assertThat(COMPONENT.matcher(components).results().map(CarriedTest::artifact))
                .containsExactlyElementsOf(carried());
    }

    @Test
    void isInTheNotice() throws IOException {
        String notice = Files.readString(Path.of("..", "NOTICE"));

        assertThat(carried()).isNotEmpty().allSatisfy(artifact -> {
            String[] parts = artifact.split(":");
            assertThat(notice)
                    .containsPattern("\\b" + Pattern.quote(resolved(parts[2])) + "\\b[^()]*\\("
                            + Pattern.quote(parts[0] + ":" + parts[1]) + "\\)");
        });
    }

    private static List<String> carried() throws IOException {
        return EXECUTION
                .matcher(pom())
                .results()
                .flatMap(execution -> ITEM.matcher(execution.group()).results())
                .map(CarriedTest::artifact)
                .toList();
    }

    private static String artifact(MatchResult found) {
        return found.group(1) + ":" + found.group(2) + ":" + found.group(3);
    }

    private static String resolved(String version) throws IOException {
        String pom = pom();
        return PROPERTY.matcher(version).replaceAll(property -> {
            String tag = property.group(1);
            int from = pom.indexOf("<" + tag + ">") + tag.length() + 2;
            return pom.substring(from, pom.indexOf('<', from));
        });
    }

    private static String pom() throws IOException {
        return Files.readString(Path.of("pom.xml"));
    }
}
