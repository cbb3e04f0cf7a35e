package io.github.surefirefine.extension.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmFileTest {

    @TempDir
    private Path module;

    @Test
    void saysWhatTheNextRunShouldHave() throws IOException {
        write("surefire-reports.next=lean\nfailsafe-reports.next=default\n");

        assertThat(wantsLean(".fine", "surefire-reports")).isTrue();
        assertThat(wantsLean(".fine", "failsafe-reports")).isFalse();
        assertThat(wantsLean(".fine", "reports")).isFalse();
        assertThat(wantsLean("off", "surefire-reports")).isFalse();
        assertThat(wantsLean("elsewhere", "surefire-reports")).isFalse();
    }

    /** Its reports are in the same folder, but its tests are others. */
    @Test
    void anExecutionThatSomebodyHasNamedIsASuiteOfItsOwn() throws IOException {
        write("surefire-reports.next=lean\nsurefire-reports@slow.next=default\nsurefire-reports@other.next=lean\n");

        assertThat(new JvmFile(module, ".fine", "surefire-reports", Optional.of("slow")).wantLean())
                .isFalse();
        assertThat(new JvmFile(module, ".fine", "surefire-reports", Optional.of("other")).wantLean())
                .isTrue();
    }

    @Test
    void saysNothingWhereItCannotBeRead() throws IOException {
        write("surefire-reports.next=\\uxyz");

        assertThat(wantsLean(".fine", "surefire-reports")).isFalse();
        assertThat(wantsLean("\0", "surefire-reports")).isFalse();
    }

    private boolean wantsLean(String history, String reports) {
        return new JvmFile(module, history, reports, Optional.empty()).wantLean();
    }

    private void write(String content) throws IOException {
        Files.createDirectories(module.resolve(".fine"));
        Files.writeString(module.resolve(".fine/jvm.properties"), content);
    }
}
