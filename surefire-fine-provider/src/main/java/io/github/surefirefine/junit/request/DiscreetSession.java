package io.github.surefirefine.junit.request;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;

/** Hides what another fork runs from all listeners that a session listener registers with the launcher. */
final class DiscreetSession {

    private static final String LAUNCHER = "getLauncher";
    private static final String REGISTER = "registerTestExecutionListeners";

    private DiscreetSession() {}

    /**
     * The session listener, which from now on sees the session with such a launcher.
     *
     * @param elsewhere accepts the unique id of what another fork runs
     */
    static LauncherSessionListener of(LauncherSessionListener listener, Predicate<String> elsewhere) {
        return new LauncherSessionListener() {

            private @Nullable LauncherSession shown;

            @Override
            public void launcherSessionOpened(LauncherSession session) {
                shown = session(session, elsewhere);
                listener.launcherSessionOpened(shown);
            }

            @Override
            public void launcherSessionClosed(LauncherSession session) {
                listener.launcherSessionClosed(shown == null ? session : shown);
            }
        };
    }

    private static LauncherSession session(LauncherSession session, Predicate<String> elsewhere) {
        Launcher launcher = launcher(session.getLauncher(), elsewhere);
        return Forwarding.proxy(
                LauncherSession.class,
                (proxy, method, arguments) ->
                        method.getName().equals(LAUNCHER) ? launcher : Forwarding.invoke(session, method, arguments));
    }

    private static Launcher launcher(Launcher launcher, Predicate<String> elsewhere) {
        return Forwarding.proxy(
                Launcher.class,
                (proxy, method, arguments) -> Forwarding.invoke(
                        launcher,
                        method,
                        method.getName().equals(REGISTER)
                                ? new Object[] {discreet((TestExecutionListener[]) arguments[0], elsewhere)}
                                : arguments));
    }

    private static TestExecutionListener[] discreet(TestExecutionListener[] listeners, Predicate<String> elsewhere) {
        return Arrays.stream(listeners)
                .map(listener -> DiscreetListener.of(listener, elsewhere))
                .toArray(TestExecutionListener[]::new);
    }
}
