package io.github.surefirefine.extension.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void saysNothingWhereItCannotBeRead() throws IOException {
        write("surefire-reports.next=\\uxyz");

        assertThat(wantsLean(".fine", "surefire-reports")).isFalse();
        assertThat(wantsLean("\0", "surefire-reports")).isFalse();
    }

    private boolean wantsLean(String history, String reports) {
        return new JvmFile(module, history, reports).wantLean();
    }

    private void write(String content) throws IOException {
        Files.createDirectories(module.resolve(".fine"));
        Files.writeString(module.resolve(".fine/jvm.properties"), content);
    }
}
