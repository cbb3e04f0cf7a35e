package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.trouble.Trouble;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells the user of files that hold the results of one fork only, because each fork writes them. */
public final class OverwrittenFiles {

    private OverwrittenFiles() {}

    /** A warning, if several forks may run parts of classes that write files. */
    public static Optional<String> warning(Run run) {
        Set<String> files = new TreeSet<>();
        Set<String> classes = new TreeSet<>();
        for (TestClass each : run.classes()) {
            files.addAll(each.traits().files());
            if (!each.traits().files().isEmpty()) {
                classes.add(each.name());
            }
        }
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Trouble.OVERWRITTEN_FILES.tell("fine: each fork that runs a part of "
                + String.join(", ", classes) + " writes " + String.join(", ", files)
                + " anew; put ${surefire.forkNumber} into the name"));
    }
}
