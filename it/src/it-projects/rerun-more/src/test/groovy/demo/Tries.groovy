package demo

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption

/** Counts how often a test was tried, in files, as each try may be made by another fork. */
class Tries {

    /** The number of this try, from one. The files go where the reports go, so that each build begins anew. */
    static long of(String test) {
        def file = Path.of('target', 'surefire-reports', 'tries', test)
        Files.createDirectories(file.parent)
        Files.writeString(file, 'x', StandardOpenOption.CREATE, StandardOpenOption.APPEND)
        Files.size(file)
    }
}
