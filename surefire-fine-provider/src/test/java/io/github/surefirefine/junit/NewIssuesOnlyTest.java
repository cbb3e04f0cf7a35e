package io.github.surefirefine.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewIssuesOnlyTest {

    private static final String ONE =
            "TestEngine with ID 'e' encountered a non-critical issue during test discovery:\n\n"
                    + "(1) [INFO] parallel\n    on two lines";
    private static final String TWO =
            "TestEngine with ID 'e' encountered 2 non-critical issues during test discovery:\n\n"
                    + "(1) [WARNING] private\n\n(2) [INFO] parallel\n    on two lines";

    private final Logger notifier = Logger.getLogger("org.junit.platform.launcher.core.DiscoveryIssueNotifier");
    private Filter before;

    @BeforeEach
    void install() {
        before = notifier.getFilter();
        notifier.setFilter(null);
        NewIssuesOnly.install();
    }

    @AfterEach
    void restore() {
        notifier.setFilter(before);
    }

    @Test
    void anIssueIsLoggedOnce() {
        assertThat(isLogged(ONE)).isTrue();
        assertThat(isLogged(ONE)).isFalse();
    }

    @Test
    void whatHasANewIssueIsLogged() {
        isLogged(ONE);

        assertThat(isLogged(TWO)).isTrue();
        assertThat(isLogged(TWO)).isFalse();
        assertThat(isLogged(ONE)).isFalse();
    }

    @Test
    void otherMessagesAreLoggedEachTime() {
        assertThat(isLogged("something else")).isTrue();
        assertThat(isLogged("something else")).isTrue();
    }

    @Test
    void theUsersFilterStays() {
        Filter users = record -> true;
        notifier.setFilter(users);
        NewIssuesOnly.install();

        assertThat(notifier.getFilter()).isSameAs(users);
    }

    private boolean isLogged(String message) {
        return notifier.getFilter().isLoggable(new LogRecord(Level.INFO, message));
    }
}
