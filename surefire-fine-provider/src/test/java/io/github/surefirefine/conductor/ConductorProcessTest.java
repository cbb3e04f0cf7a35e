package io.github.surefirefine.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConductorProcessTest {

    @Test
    void optionsArriveAsTheyWereSet() throws IOException {
        Map<String, String> options =
                Map.of("fine.together", "", "fine.history", "C:\\a \"b\" c\\", "fine.queue.run", "größer\n%PATH%");
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ConductorProcess.write(options, sent);

        assertThat(ConductorProcess.read(new ByteArrayInputStream(sent.toByteArray())))
                .isEqualTo(options);
    }
}
