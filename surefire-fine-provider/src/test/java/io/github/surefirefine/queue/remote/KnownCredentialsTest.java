package io.github.surefirefine.queue.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownCredentialsTest {

    @Test
    void withoutAPasswordThereAreNone() {
        assertThat(known(Map.of("FINE_QUEUE_USER", "one"), Map.of("fine.queue.user", "two")))
                .isEmpty();
        assertThat(known(Map.of("FINE_QUEUE_PASSWORD", ""), Map.of("fine.queue.password", "")))
                .isEmpty();
    }

    @Test
    void theEnvironmentGoesFirst() {
        assertThat(known(
                        Map.of("FINE_QUEUE_USER", "one", "FINE_QUEUE_PASSWORD", "p1"),
                        Map.of("fine.queue.user", "two", "fine.queue.password", "p2")))
                .hasValue(new Credentials(Optional.of("one"), "p1"));
    }

    @Test
    void whatTheExtensionHasReadIsNext() {
        assertThat(known(Map.of(), Map.of("fine.queue.user", "", "fine.queue.password", "p2")))
                .hasValue(new Credentials(Optional.empty(), "p2"));
    }

    @Test
    void theirTextHasNoSecrets() {
        assertThat(new Credentials(Optional.of("one"), "p1")).hasToString("Credentials[...]");
    }

    private static Optional<Credentials> known(Map<String, String> environment, Map<String, String> security) {
        return KnownCredentials.from(environment::get, security::get);
    }
}
