package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.jvm.JvmFlags;
import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.history.jvm.JvmRecord.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmFileTest {

    @TempDir
    private Path folder;

    private final JvmRecord record = new JvmRecord(
            38, Map.of(JvmFlags.DEFAULT, new Figures(1, 2, 3, 4), JvmFlags.LEAN, new Figures(5, 6, 7, 8)));

    @Test
    void whatIsWrittenIsReadAgain() {
        file("surefire-reports").write(record, JvmFlags.LEAN);

        assertThat(file("surefire-reports").read()).isEqualTo(record);
    }

    @Test
    void theExtensionReadsWhatTheNextRunShouldHave() throws IOException {
        file("surefire-reports").write(record, JvmFlags.LEAN);

        assertThat(folder.resolve("jvm.properties")).content().contains("surefire-reports.next=lean\n");
    }

    @Test
    void suitesOfAModuleDoNotMix() {
        JvmRecord other = new JvmRecord(3, Map.of(JvmFlags.DEFAULT, new Figures(9, 9, 9, 9)));

        file("surefire-reports").write(record, JvmFlags.LEAN);
        file("failsafe-reports").write(other, JvmFlags.DEFAULT);

        assertThat(file("surefire-reports").read()).isEqualTo(record);
        assertThat(file("failsafe-reports").read()).isEqualTo(other);
    }

    @Test
    void aSuiteMayHaveAnyName() {
        file(" die Tests: #1=größer\\! ").write(record, JvmFlags.LEAN);

        assertThat(file(" die Tests: #1=größer\\! ").read()).isEqualTo(record);
    }

    @Test
    void whatCannotBeReadIsNotKnown() throws IOException {
        assertThat(file("surefire-reports").read()).isEqualTo(JvmRecord.NOTHING);

        Files.writeString(folder.resolve("jvm.properties"), "surefire-reports.default=1 2 x 4");
        assertThat(file("surefire-reports").read()).isEqualTo(JvmRecord.NOTHING);

        Files.writeString(folder.resolve("jvm.properties"), "surefire-reports.default=1 2\\uxyz");
        assertThat(file("surefire-reports").read()).isEqualTo(JvmRecord.NOTHING);
    }

    @Test
    void whereNothingCanBeWrittenNothingHappens() {
        new JvmFile(folder.resolve("missing"), "surefire-reports").write(record, JvmFlags.LEAN);

        assertThat(folder).isEmptyDirectory();
    }

    private JvmFile file(String suite) {
        return new JvmFile(folder, suite);
    }
}
