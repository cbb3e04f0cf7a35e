package io.github.surefirefine.conductor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ByeWatchTest {

    @Test
    void hearsThatABooterWantsToEnd() throws IOException {
        assertThat(byes(":maven-surefire-event:\u0003:bye:")).isEqualTo(1);
    }

    @Test
    void whateverElseThereIs() throws IOException {
        assertThat(byes("raw bytes ::maven-surefire-event:\u0010:console-info-log:\u0005:UTF-8:"
                        + ":maven-surefire-event::maven-surefire-event:\u0003:bye:and more"))
                .isEqualTo(1);
    }

    @Test
    void hearsNothingElse() throws IOException {
        assertThat(byes("bye :bye: :maven-surefire-event:\u0003:bye")).isZero();
    }

    private static int byes(String events) throws IOException {
        AtomicInteger byes = new AtomicInteger();
        ByeWatch.watch(new ByteArrayInputStream(events.getBytes(StandardCharsets.ISO_8859_1)), byes::incrementAndGet);
        return byes.get();
    }
}
