package io.github.surefirefine.it.twin;

/**
 * Where something was said. A statement about a file as a whole has no subject and no field, and one about a test as a
 * whole has no field.
 *
 * @param file the report, by its path from the project's folder, or {@link #CONSOLE}, or {@link #BUILD}
 * @param subject the test, or another part of the file
 * @param field what of it
 */
public record Place(String file, String subject, String field) implements Comparable<Place> {

    /** Instead of a file: what Maven printed. */
    public static final String CONSOLE = "console";

    /** Instead of a file: the build as a whole. */
    public static final String BUILD = "build";

    static Place of(String file) {
        return new Place(file, "", "");
    }

    /**
     * Whether the other place lies within this one. If two runs differ here, nothing more needs to be said about it.
     */
    boolean holds(Place other) {
        return field.isEmpty()
                && !equals(other)
                && file.equals(other.file)
                && (subject.isEmpty() || subject.equals(other.subject));
    }

    /** First the build, whole files and totals, then whole tests, then the rest. */
    private int rank() {
        if (file.equals(BUILD)) {
            return 0;
        }
        if (subject.isEmpty() && field.isEmpty()) {
            return 1;
        }
        if (file.equals(CONSOLE)) {
            return field.equals(Facts.TOTALS) ? 2 : 6;
        }
        if (subject.equals(Facts.SUITE)) {
            return 3;
        }
        if (field.isEmpty()) {
            return 4;
        }
        return field.equals(Facts.STATUS) ? 5 : 7;
    }

    @Override
    public int compareTo(Place other) {
        int byRank = Integer.compare(rank(), other.rank());
        int byFile = byRank != 0 ? byRank : file.compareTo(other.file);
        int bySubject = byFile != 0 ? byFile : subject.compareTo(other.subject);
        return bySubject != 0 ? bySubject : field.compareTo(other.field);
    }

    @Override
    public String toString() {
        return file + (subject.isEmpty() ? "" : "  " + subject) + (field.isEmpty() ? "" : "  " + field);
    }
}
