package io.github.surefirefine.odd.script;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs a script; the implementation is loaded by a class loader that stands for Maven's JVM. */
public interface Runs {

    /**
     * Runs it.
     *
     * @param reports an empty folder
     * @param jvms class loaders that stand for JVMs, as many as the way needs
     * @param patience for how long it may take
     */
    Outcome run(OddScript script, Way way, Path reports, List<ClassLoader> jvms, Duration patience);
}
