package io.github.surefirefine.model.fork;

import java.util.Locale;
import java.util.Map;

/** Environment variables that tell a fork what we have started it for. Surefire's own forks do not have them. */
public final class ForkMark {

    /** The role of the fork. */
    public static final String ROLE = "SUREFIRE_FINE_ROLE";

    /** Where its conductor is, if that is not among the settings that it got from Surefire. */
    public static final String CONDUCTOR = "SUREFIRE_FINE_CONDUCTOR";

    private ForkMark() {}

    /** The variables for a fork with that role. */
    public static Map<String, String> of(ForkRole role) {
        return Map.of(ROLE, role.name().toLowerCase(Locale.ROOT));
    }

    /** What this JVM was started for. */
    public static ForkRole roleOfThisJvm() {
        String role = System.getenv(ROLE);
        return role == null ? ForkRole.SUREFIRE : ForkRole.valueOf(role.toUpperCase(Locale.ROOT));
    }
}
