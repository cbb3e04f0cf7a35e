package io.github.surefirefine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.surefirefine.options.QueueOptions.Attempt;
import io.github.surefirefine.options.QueueOptions.Fallback;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueOptionsTest {

    @Test
    void withoutAnAddressThereIsNoQueue() {
        assertThat(FineOptions.parse(Map.of()).queue()).isEmpty();
        assertThat(FineOptions.parse(Map.of("fine.queue", "", "fine.queue.run", "7"))
                        .queue())
                .isEmpty();
    }

    @Test
    void anAddressIsEnough() {
        QueueOptions queue = parse();

        assertThat(queue.address()).isEqualTo("redis://host:6379");
        assertThat(queue.attempt()).isEqualTo(Attempt.FIRST);
        assertThat(queue.deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(queue.breaker()).hasValue(10);
        assertThat(queue.fallback()).isEqualTo(Fallback.FAIL);
        assertThat(queue.certificates()).isEmpty();
    }

    @Test
    void everythingCanBeSet() {
        QueueOptions queue = parse(
                "fine.queue.machine", "a",
                "fine.queue.retry", "On",
                "fine.queue.deadline", "2m",
                "fine.queue.breaker", "off",
                "fine.queue.fallback", "Shard",
                "fine.shard", "1/2",
                "fine.queue.certificates", "ca.pem");

        assertThat(queue.machine()).hasValue("a");
        assertThat(queue.attempt()).isEqualTo(Attempt.LATER);
        assertThat(queue.deadline()).isEqualTo(Duration.ofMinutes(2));
        assertThat(queue.breaker()).isEmpty();
        assertThat(queue.fallback()).isEqualTo(Fallback.SHARD);
        assertThat(queue.certificates()).hasValue("ca.pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://h", "rediss://h.example.com:6379", "redis://[::1]:1/3", "redis://10.0.0.1/"})
    void allAddressesOfServersAreTaken(String address) {
        assertThat(FineOptions.parse(Map.of("fine.queue", address)).queue()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"host:6379", "http://host", "redis://", "redis://me:secret@host", "redis://host/x", "redis://h i"
            })
    void otherAddressesAreRefusedWithoutTheirText(String address) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> FineOptions.parse(Map.of("fine.queue", address)))
                .withMessageContaining("FINE_QUEUE_PASSWORD")
                .withMessageContaining("#queue-address")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "fine.queue.retry, perhaps",
        "fine.queue.deadline, off",
        "fine.queue.deadline, 0s",
        "fine.queue.breaker, 0",
        "fine.queue.breaker, many",
        "fine.queue.fallback, wait",
        "fine.queue.fallback, shard"
    })
    void otherValuesAreRefused(String option, String value) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> parse(option, value))
                .withMessageContaining("\"" + option + "\"");
    }

    @Test
    void theEnvironmentSaysWhichRunAndWhichMachineItIs() {
        Map<String, String> gitlab =
                Map.of("GITLAB_CI", "true", "CI_PIPELINE_ID", "4711", "CI_NODE_INDEX", "2", "CI_NODE_TOTAL", "3");

        assertThat(CiShard.resolve(Map.of("fine.queue", "redis://host"), gitlab))
                .containsEntry("fine.queue.run", "4711")
                .containsEntry("fine.queue.machine", "2/3")
                .doesNotContainKey("fine.queue.retry");
        assertThat(CiShard.resolve(Map.of("fine.queue", "redis://host", "fine.queue.run", "own"), gitlab))
                .containsEntry("fine.queue.run", "own");
        assertThat(CiShard.resolve(Map.of(), gitlab)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true"})
    void theEnvironmentSaysWhetherTheJobRanBefore(String attempt, boolean isLater) {
        Map<String, String> github =
                Map.of("GITHUB_ACTIONS", "true", "GITHUB_RUN_ID", "9", "GITHUB_RUN_ATTEMPT", attempt);

        assertThat(CiShard.resolve(Map.of("fine.queue", "redis://host"), github).containsKey("fine.queue.retry"))
                .isEqualTo(isLater);
        assertThat(CiShard.resolve(Map.of("fine.queue", "redis://host", "fine.queue.retry", "off"), github))
                .containsEntry("fine.queue.retry", "off");
    }

    private static QueueOptions parse(String... more) {
        Map<String, String> texts = new TreeMap<>(Map.of("fine.queue", "redis://host:6379"));
        for (int i = 0; i < more.length; i += 2) {
            texts.put(more[i], more[i + 1]);
        }
        return FineOptions.parse(texts).queue().orElseThrow();
    }
}
