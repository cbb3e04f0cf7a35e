package io.github.surefirefine.plugin.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.failure.FailureJoin;
import io.github.surefirefine.plugin.failure.FailureReport;
import io.github.surefirefine.plugin.failure.RerunCommand;
import io.github.surefirefine.plugin.forecast.Machine;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.TestLinks;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.trace.RunTrace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pages without a skin around them. */
public final class Pages {

    public static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    private Pages() {}

    static RunReport report(RunTrace trace) {
        return report(trace, Trends.NONE);
    }

    static RunReport report(RunTrace trace, Trends trends) {
        Machine machine = new Machine(Math.max(1, trace.processors()));
        return new RunReport(
                "run-1",
                "Surefire",
                RunAnalysis.of(trace, machine),
                trends,
                new TestLinks(Optional.of("surefire.html")),
                failures(trace));
    }

    /** What a trace alone says about failures. */
    static FailureReport failures(RunTrace trace) {
        return new FailureReport(
                FailureJoin.of(trace, Map.of()),
                Map.of(),
                new RerunCommand("mvn", Runner.SUREFIRE, "", RerunCommand.Shell.UNIX));
    }

    static String body(RunReport report) {
        ReportPage page = new ReportPage(ENGLISH);
        StringBuilder html = new StringBuilder("<h1>Test run</h1>");
        page.parts(report)
                .forEach(part ->
                        html.append("<h2>").append(part.title()).append("</h2>").append(part.html()));
        return html.toString();
    }

    static String whole(RunReport report) throws IOException {
        ReportPage page = new ReportPage(ENGLISH);
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"/><title>Test run</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                + "<style>body{font-family:sans-serif;margin:24px;color-scheme:light dark}</style></head><body>"
                + page.head(resource("fine-report.css"))
                + body(report)
                + page.foot(resource("fine-report.js"))
                + "</body></html>";
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = ReportPage.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
