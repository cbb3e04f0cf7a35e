package io.github.surefirefine.queue.remote;

import java.security.Security;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The user and the password that this JVM knows: from its environment, else from whoever has read Maven's settings. */
public final class KnownCredentials {

    /** Not options: the command line of a process is no secret. */
    private static final String USER_VARIABLE = "FINE_QUEUE_USER";

    private static final String PASSWORD_VARIABLE = "FINE_QUEUE_PASSWORD";

    /**
     * The build extension sets these security properties, because it shares no classes with the provider, and Surefire
     * and others print system properties or hand them on. The extension has the same names.
     */
    private static final String USER_PROPERTY = "fine.queue.user";

    private static final String PASSWORD_PROPERTY = "fine.queue.password";

    private KnownCredentials() {}

    /** Empty if there is no password. */
    public static Optional<Credentials> ofThisJvm() {
        return from(System::getenv, Security::getProperty);
    }

    static Optional<Credentials> from(
            UnaryOperator<@Nullable String> environment, UnaryOperator<@Nullable String> security) {
        return credentials(environment.apply(USER_VARIABLE), environment.apply(PASSWORD_VARIABLE))
                .or(() -> credentials(security.apply(USER_PROPERTY), security.apply(PASSWORD_PROPERTY)));
    }

    private static Optional<Credentials> credentials(@Nullable String user, @Nullable String password) {
        return Optional.ofNullable(password)
                .filter(text -> !text.isEmpty())
                .map(text -> new Credentials(Optional.ofNullable(user).filter(name -> !name.isEmpty()), text));
    }
}
