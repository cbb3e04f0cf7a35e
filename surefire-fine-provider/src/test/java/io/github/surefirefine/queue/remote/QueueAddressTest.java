package io.github.surefirefine.queue.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.surefirefine.queue.QueueException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueAddressTest {

    @Test
    void theUsualPortAndDatabaseNeedNotBeNamed() throws QueueException {
        QueueAddress address = parsed("redis://host");

        assertThat(address.server()).isEqualTo("host:6379");
        assertThat(address.database()).isZero();
        assertThat(address.encrypted()).isFalse();
        assertThat(address.credentials()).isEmpty();
    }

    @Test
    void everythingCanBeNamed() throws QueueException {
        Credentials own = new Credentials(Optional.of("me"), "s ecret");
        QueueAddress address = QueueAddress.of("rediss://[::1]:7000/3", "q", Optional.of(own), Optional.empty());

        assertThat(address.server()).isEqualTo("[::1]:7000");
        assertThat(address.host()).isEqualTo("::1");
        assertThat(address.database()).isEqualTo(3);
        assertThat(address.encrypted()).isTrue();
        assertThat(address.credentials()).contains(own);
        assertThat(address.toString()).doesNotContain("ecret", "me:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host:6379",
                "http://:secret@host",
                "redis://:secret@",
                "redis://:secret@host",
                "rediss://me:secret@host:6379/0",
                "redis://:secret with space@host",
                "redis://:secret@host/x",
                "redis://:sec/ret@host"
            })
    void otherUrlsAreRefusedWithoutTheirText(String url) {
        QueueException refused = catchThrowableOfType(QueueException.class, () -> parsed(url));

        assertThat(refused.getMessage()).doesNotContain("sec");
        assertThat(refused.isWorthRepeating()).isFalse();
    }

    private static QueueAddress parsed(String url) throws QueueException {
        return QueueAddress.of(url, "q", Optional.empty(), Optional.empty());
    }
}
