package io.github.surefirefine.platform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A minor release of the JUnit Platform. Launcher and engine must be of the same line; patches of a line fit each
 * other.
 *
 * @param major 1 or 6
 * @param minor counts within the major version
 */
record PlatformLine(int major, int minor) implements Comparable<PlatformLine> {

    /** The lines whose launchers our jar carries. */
    private static final PlatformLine[] CARRIED = {
        new PlatformLine(1, 8),
        new PlatformLine(1, 9),
        new PlatformLine(1, 10),
        new PlatformLine(1, 11),
        new PlatformLine(1, 12),
        new PlatformLine(1, 13),
        new PlatformLine(1, 14),
        new PlatformLine(6, 0),
        new PlatformLine(6, 1)
    };

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:[.-].*)?");

    static Optional<PlatformLine> parse(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches()
                ? Optional.of(new PlatformLine(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    static PlatformLine oldestCarried() {
        return CARRIED[0];
    }

    static PlatformLine newestCarried() {
        return CARRIED[CARRIED.length - 1];
    }

    boolean isCarried() {
        for (PlatformLine line : CARRIED) {
            if (compareTo(line) == 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(PlatformLine other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
