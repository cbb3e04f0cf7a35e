package io.github.surefirefine.fork.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JvmProcessesTest {

    private final JvmProcesses processes = new JvmProcesses(new JvmThreads());

    @Test
    void aProcessIsCountedAndNamedAsLongAsItRuns() throws IOException, InterruptedException, URISyntaxException {
        long before = processes.count();
        Process child =
                new ProcessBuilder(java(), "-version").redirectErrorStream(true).start();
        assertThat(processes.count()).isNotEqualTo(before);
        List<LeakCandidate> present = processes.present().stream()
                .filter(each -> each.id() == child.pid())
                .toList();
        child.getOutputStream().close();
        child.waitFor();

        assertThat(present).hasSize(1);
        assertThat(present.get(0).outlives(Duration.ofSeconds(50))).isFalse();
        assertThat(present.get(0).text()).startsWith(Long.toString(child.pid()));
        assertThat(processes.present()).noneMatch(each -> each.id() == child.pid());
    }

    /** Ends when its standard input does. */
    static final class Waits {

        private Waits() {}

        /** Runs in a process of its own. */
        public static void main(String[] arguments) throws IOException {
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String classes() throws URISyntaxException {
        return Path.of(Waits.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
