package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.quarantine.QuarantineEntry;
import io.github.surefirefine.quarantine.QuarantineSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineFileTest {

    private static final String LINE = "demo.FooTest#bar | 2026-12-31 | S-1 | why\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final Clock CLOCK =
            Clock.fixed(TODAY.atStartOfDay(ZoneId.systemDefault()).toInstant(), ZoneOffset.UTC);

    @TempDir
    Path root;

    private Path module;

    @BeforeEach
    void twoLevels() throws IOException {
        module = root.resolve("group/module");
        Files.createDirectories(module.resolve("target/test-classes/demo"));
        for (Path folder : new Path[] {root, root.resolve("group"), module}) {
            Files.writeString(folder.resolve("pom.xml"), "<project/>");
        }
        Files.createDirectory(root.resolve(".git"));
    }

    @Test
    void thereNeedBeNone() {
        assertThat(read(Map.of())).isEqualTo(QuarantineSource.NONE);
    }

    @Test
    void theNearestOneCounts() throws IOException {
        Files.writeString(root.resolve(".fine-quarantine"), LINE.replace("S-1", "S-2"));
        assertThat(read(Map.of()).quarantine().file()).isEqualTo("../../.fine-quarantine");

        Files.writeString(module.resolve(".fine-quarantine"), LINE);
        QuarantineSource source = read(Map.of());
        assertThat(source.quarantine().file()).isEqualTo(".fine-quarantine");
        assertThat(source.quarantine().today()).isEqualTo(TODAY);
        assertThat(source.quarantine().entries())
                .extracting(QuarantineEntry::ticket)
                .containsExactly("S-1");
    }

    @Test
    void nothingAboveTheRootCounts() throws IOException {
        Files.delete(root.resolve(".git"));
        Files.createDirectory(root.resolve("group/.git"));
        Files.writeString(root.resolve(".fine-quarantine"), LINE);

        assertThat(read(Map.of())).isEqualTo(QuarantineSource.NONE);
    }

    @Test
    void theUserMayNameIt() throws IOException {
        Files.writeString(module.resolve(".fine-quarantine"), "nonsense");
        Files.writeString(root.resolve("list.txt"), LINE);

        assertThat(read(Map.of("fine.quarantine", "../../list.txt"))
                        .quarantine()
                        .file())
                .isEqualTo("../../list.txt");
        assertThat(read(Map.of("fine.quarantine", "off"))).isEqualTo(QuarantineSource.NONE);
    }

    @Test
    void whatTheUserNamesMustExist() {
        assertThatThrownBy(() -> read(Map.of("fine.quarantine", "list.txt")))
                .isInstanceOf(OptionException.class)
                .hasMessageStartingWith("fine: the tests in quarantine cannot be read: ")
                .hasMessageContaining("list.txt does not exist. Set fine.quarantine to a file,")
                .hasMessageEndingWith("#quarantine-file");
    }

    @Test
    void aWrongLineIsNamed() throws IOException {
        Files.writeString(module.resolve(".fine-quarantine"), LINE + "demo.A#b | tomorrow | S-1 | why\n");

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(OptionException.class)
                .hasMessageStartingWith(
                        "fine: the quarantine .fine-quarantine cannot be read, line 2: \"tomorrow\" is not a date;");
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Files.write(module.resolve(".fine-quarantine"), new byte[] {'#', (byte) 0xE4, '\n'});

        assertThatThrownBy(() -> read(Map.of()))
                .hasMessageStartingWith("fine: .fine-quarantine is not a text in UTF-8;");
    }

    @Test
    void aClassThatIsNotCompiledIsMissing() throws IOException {
        Files.writeString(module.resolve(".fine-quarantine"), LINE + "demo.Gone* | 2026-12-31 | S-2 | why\n");
        Files.createFile(module.resolve("target/test-classes/demo/FooTest.class"));

        assertThat(read(Map.of()).missing()).extracting(QuarantineEntry::ticket).containsExactly("S-2");
    }

    @Test
    void aFileForAllModulesMayNameClassesOfOthers() throws IOException {
        Files.writeString(root.resolve(".fine-quarantine"), LINE);

        assertThat(read(Map.of()).missing()).isEmpty();
    }

    @Test
    void aRunOfSomeTestsDoesNotShowThatANameIsWrong() throws IOException {
        Files.writeString(module.resolve(".fine-quarantine"), LINE);
        Path reports = module.resolve("target/surefire-reports");
        FineOptions options = FineOptions.parse(Map.of());

        assertThat(QuarantineFile.read(options, reports, TestChoice.ALL, CLOCK).isWholeSuite())
                .isTrue();
        assertThat(QuarantineFile.read(options, reports, TestChoice.BY_GROUPS, CLOCK)
                        .isWholeSuite())
                .isFalse();
        assertThat(QuarantineFile.read(options, reports, TestChoice.BY_NAME, CLOCK)
                        .isWholeSuite())
                .isFalse();
    }

    private QuarantineSource read(Map<String, String> options) {
        return QuarantineFile.read(
                FineOptions.parse(options), module.resolve("target/surefire-reports"), TestChoice.ALL, CLOCK);
    }
}
