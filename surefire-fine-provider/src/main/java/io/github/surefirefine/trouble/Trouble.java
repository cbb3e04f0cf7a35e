package io.github.surefirefine.trouble;

import java.util.Locale;

/**
 * All problems that a message of the provider can report. Each has a section in the troubleshooting page, whose anchor
 * is the name of the constant: {@code NO_JUNIT} is {@code #no-junit}. Also compiled for Java 8, because a fork on a
 * Java that is too old is such a problem.
 */
public enum Trouble {
    NO_JUNIT,
    NO_ENGINE,
    OLD_JUNIT4,
    OLD_TESTNG,
    UNKNOWN_PLATFORM,
    PLATFORM_VERSION,
    MODULE_TESTS,
    JAVA_17,
    OLD_SUREFIRE,
    SUITE_XML_FILES,
    LAUNCHER,
    UNKNOWN_OPTION,
    BAD_VALUE,
    JVM_FLAGS,
    AUTO_SHARD,
    QUARANTINE_FILE,
    QUARANTINE_ENTRIES,
    FLAKY_TESTS,
    IMPORT,
    LISTENER,
    GROUPS,
    CONFIGURATION_PARAMETERS,
    REPORTS_FOLDER,
    DISCOVERY,
    PLANNING_DEATHS,
    CRASH,
    ENDED_BETWEEN,
    NOT_REPLACED,
    UNPRESENTED,
    LIMIT_OF_FORK,
    HUNG_FORK,
    INTERRUPTED,
    TIMED_OUT,
    RAN_BESIDE,
    INVOCATIONS,
    OVERWRITTEN_FILES,
    FORGOTTEN,
    UNACCOUNTED,
    CONNECTION,
    NO_SOCKET,
    LEFTOVERS,
    SENT_AWAY,
    SESSION,
    CONDUCTOR,
    MAVEN_MEMORY,
    PUT_ASIDE,
    HISTORY_READ,
    HISTORY_WRITTEN,
    HISTORY_LOCKED,
    HISTORY_VERSION,
    TRACE_WRITTEN,
    CI_SUMMARY,
    OPEN_REPORTS,
    SHARD_KEPT,
    QUEUE_ADDRESS,
    QUEUE_SERVER,
    QUEUE_RUN,
    QUEUE_SETTINGS,
    QUEUE_SILENT,
    QUEUE_GONE,
    QUEUE_LOST,
    QUEUE_VERSION,
    QUEUE_SUITE,
    QUEUE_BREAKER,
    QUEUE_MEMORY,
    QUEUE_RETRY,
    QUEUE_KEPT,
    REPLAY_READ,
    REPLAY_NO_TRACE,
    REPLAY_VERSION,
    REPLAY_MERGED,
    REPLAY_FOREIGN,
    REPLAY_GONE,
    REPLAY_FORKS,
    NO_TRIALS,
    NO_SUCH_TEST;

    /** The site of the project, as in its pom, and the page there. */
    private static final String PAGE = "https://surefire-fine.github.io/surefire-fine/troubleshooting.html";

    /** The address of the section. */
    public String address() {
        return PAGE + "#" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A message that ends with the address.
     *
     * @param message for the user: what is wrong, and what to do
     */
    public String tell(String message) {
        boolean isWhole = message.endsWith(".") || message.endsWith("?");
        return message + (isWhole ? " See " : ". See ") + address();
    }
}
