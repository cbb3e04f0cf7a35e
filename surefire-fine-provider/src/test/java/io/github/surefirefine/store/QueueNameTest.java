package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.options.QueueOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueNameTest {

    private static final Map<String, String> OPTIONS = Map.of("fine.queue", "redis://host", "fine.queue.run", "7");

    @TempDir
    private Path folder;

    @Test
    void itDoesNotMatterWhereASuiteIsCheckedOut() throws IOException {
        String here = name(checkout("here"), "app", List.of("a"));

        assertThat(here).startsWith("7/app/target/surefire-reports/");
        assertThat(name(checkout("deep/inside"), "app", List.of("a"))).isEqualTo(here);
        assertThat(name(checkout("marked/.mvn").getParent(), "app", List.of("a")))
                .isEqualTo(here);
    }

    @Test
    void modulesAndSelectionsHaveQueuesOfTheirOwn() throws IOException {
        Path checkout = checkout("here");
        String app = name(checkout, "app", List.of("a"));

        assertThat(name(checkout, "lib", List.of("a"))).isNotEqualTo(app);
        assertThat(name(checkout, "app", List.of("b"))).isNotEqualTo(app);
        assertThat(name(checkout, "app", List.of("a", ""))).isNotEqualTo(app);
    }

    @Test
    void aNameOfTheMachineIsKept() throws IOException {
        Path checkout = checkout("here");
        Path reports = checkout.resolve("app/target/surefire-reports");

        assertThat(QueueName.resolve(OPTIONS, checkout.resolve("app"), reports, List.of(), "host:1"))
                .containsEntry("fine.queue.machine", "host:1");
        assertThat(QueueName.resolve(
                        Map.of("fine.queue", "redis://host", "fine.queue.run", "7", "fine.queue.machine", "own"),
                        checkout.resolve("app"),
                        reports,
                        List.of(),
                        "host:1"))
                .containsEntry("fine.queue.machine", "own");
    }

    @Test
    void somebodyMustSayWhichRunItIs() {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> QueueName.resolve(
                        Map.of("fine.queue", "redis://host"), folder, folder.resolve("target/r"), List.of(), "m"))
                .withMessageContaining("-Dfine.queue.run");
        assertThat(QueueName.resolve(Map.of(), folder, folder, List.of(), "m")).isEmpty();
    }

    private Path checkout(String name) throws IOException {
        Path checkout = folder.resolve(name);
        Files.createDirectories(checkout);
        Path root = name.endsWith(".mvn") ? checkout.getParent() : checkout;
        Files.writeString(root.resolve("pom.xml"), "");
        if (name.endsWith(".mvn")) {
            Files.writeString(root.resolveSibling("pom.xml"), "");
        }
        for (String module : List.of("app", "lib")) {
            Files.createDirectories(root.resolve(module));
            Files.writeString(root.resolve(module).resolve("pom.xml"), "");
        }
        return checkout;
    }

    private static String name(Path checkout, String module, List<String> selection) {
        return QueueName.resolve(
                        OPTIONS,
                        checkout.resolve(module),
                        checkout.resolve(module).resolve("target/surefire-reports"),
                        selection,
                        "m")
                .getOrDefault(QueueOptions.NAME, "");
    }
}
