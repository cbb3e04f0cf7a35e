package io.github.surefirefine.junit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Lets JUnit log each issue of a discovery once in a JVM. Stock Surefire discovers everything once; a fork here does so for
 * each slice and for most leases, and would say the same each time. Thread-safe.
 */
final class NewIssuesOnly implements Filter {

    private static final Logger NOTIFIER = Logger.getLogger("org.junit.platform.launcher.core.DiscoveryIssueNotifier");

    /** Issues are numbered. */
    private static final Pattern NUMBER = Pattern.compile("(?m)^\\(\\d+\\) ");

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private NewIssuesOnly() {}

    /** From now on, JUnit is filtered, unless the user has set a filter. */
    static void install() {
        if (NOTIFIER.getFilter() == null) {
            NOTIFIER.setFilter(new NewIssuesOnly());
        }
    }

    /** Whether the record has an issue that none before it had. */
    @Override
    public boolean isLoggable(LogRecord record) {
        String[] issues = NUMBER.split(String.valueOf(record.getMessage()), -1);
        boolean isNew = issues.length == 1;
        // The first part says how many there are.
        for (int i = 1; i < issues.length; i++) {
            isNew |= known.add(issues[i].strip());
        }
        return isNew;
    }
}
