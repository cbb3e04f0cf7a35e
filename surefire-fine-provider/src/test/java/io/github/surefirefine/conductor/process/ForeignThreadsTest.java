package io.github.surefirefine.conductor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ForeignThreadsTest {

    @Test
    void anAnswerInAnotherEncodingIsAnAnswer() {
        byte[] answer = "\"größer\" #1 prio=5".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ForeignThreads.text(answer)).startsWith("\"gr").endsWith("er\" #1 prio=5");
    }
}
