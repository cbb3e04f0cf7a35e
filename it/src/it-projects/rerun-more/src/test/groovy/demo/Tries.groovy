package demo

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption

/** Counts how often a test was tried, in files, because another fork may make each try. */
class Tries {

    /** The number of this try, from 1. The files are among the reports, so that each build begins anew. */
    static long of(String test) {
        def file = Path.of('target', 'surefire-reports', 'tries', test)
        Files.createDirectories(file.parent)
        Files.writeString(file, 'x', StandardOpenOption.CREATE, StandardOpenOption.APPEND)
        Files.size(file)
    }
}
