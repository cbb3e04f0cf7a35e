package io.github.surefirefine.presenter;

import io.github.surefirefine.model.result.Entry;
import java.util.Map;
import org.apache.maven.surefire.api.report.RunMode;
import org.apache.maven.surefire.api.report.SimpleReportEntry;
import org.jspecify.annotations.Nullable;

/** An entry in the form that Surefire needs, in every release from 3.0.0 on. */
final class LaneReportEntry extends SimpleReportEntry {

    private final @Nullable String declaringClass;

    LaneReportEntry(RunMode runMode, Long runId, Entry entry, Map<String, String> systemProperties) {
        super(
                runMode,
                runId,
                entry.source(),
                entry.sourceText(),
                entry.name(),
                entry.nameText(),
                entry.failure() == null ? null : new TextStackTraceWriter(entry.failure()),
                entry.elapsedMillis(),
                entry.message(),
                systemProperties);
        this.declaringClass = entry.declaringClass();
    }

    /** Overrides a method that Surefire has since 3.6.0, newer than the version that we compile against. */
    public @Nullable String getSourceQualifiedName() {
        return declaringClass;
    }
}
