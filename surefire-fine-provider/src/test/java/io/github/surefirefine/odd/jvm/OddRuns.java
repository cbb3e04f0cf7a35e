package io.github.surefirefine.odd.jvm;

import io.github.surefirefine.odd.script.OddScript;
import io.github.surefirefine.odd.script.Outcome;
import io.github.surefirefine.odd.script.Runs;
import io.github.surefirefine.odd.script.Way;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What Surefire's plugin is to a run. */
public final class OddRuns implements Runs {

    /** Made by reflection. */
    public OddRuns() {}

    @Override
    public Outcome run(OddScript script, Way way, Path reports, List<ClassLoader> jvms, Duration patience) {
        try {
            return new OddRun(script, way, reports.toFile(), patience).run(jvms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
