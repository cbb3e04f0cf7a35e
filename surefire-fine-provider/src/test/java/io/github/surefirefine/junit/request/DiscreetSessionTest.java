package io.github.surefirefine.junit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class DiscreetSessionTest {

    private final List<String> heard = new ArrayList<>();
    private final List<LauncherSession> sessions = new ArrayList<>();

    @Test
    void whatAListenerForSessionsRegistersDoesNotHearOfWhatIsRunElsewhere() {
        LauncherConfig config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .addLauncherSessionListeners(DiscreetSession.of(new Registering(), id -> id.contains("elsewhere")))
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            session.getLauncher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(Skipped.class))
                            .build());
        }

        assertThat(heard).containsExactly("skipped here()");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0)).as("one session").isSameAs(sessions.get(1));
    }

    private final class Registering implements LauncherSessionListener {

        @Override
        public void launcherSessionOpened(LauncherSession session) {
            sessions.add(session);
            session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
                @Override
                public void executionSkipped(TestIdentifier identifier, String reason) {
                    heard.add("skipped " + identifier.getDisplayName());
                }
            });
        }

        @Override
        public void launcherSessionClosed(LauncherSession session) {
            sessions.add(session);
        }
    }

    static class Skipped {

        @Test
        @Disabled("by the user")
        void here() {}

        @Test
        @Disabled("by the user")
        void elsewhere() {}
    }
}
