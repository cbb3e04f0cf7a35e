package io.github.surefirefine.plugin.report;

import io.github.surefirefine.history.UnitEnding;
import io.github.surefirefine.plugin.analysis.trend.TestTrend;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.quarantine.Quarantine;
import io.github.surefirefine.quarantine.QuarantineEntry;
import java.util.List;

/** Which tests cannot be relied on: those that fail now and then, by what that costs, and the quarantine. */
final class UnreliablePart {

    private static final List<String> COLUMNS = List.of("failed", "rerun-passed", "quarantined", "lost");

    private final Trends trends;
    private final Texts texts;
    private final Markup html = new Markup();
    private final TrendTable table;

    UnreliablePart(Trends trends, Texts texts) {
        this.trends = trends;
        this.texts = texts;
        table = new TrendTable(trends, texts, html);
    }

    Part draw() {
        html.open("div", "class", "fine fine-unreliable");
        List<TestTrend> tests = trends.unreliable();
        if (tests.isEmpty()) {
            html.element("p", texts.get("unreliable.none"), "class", "fine-hint");
        } else {
            table.draw(tests, COLUMNS, this::cells);
        }
        quarantine(trends.quarantine());
        html.close();
        return new Part(texts.get("part.unreliable"), html.toString());
    }

    private void cells(TestTrend test) {
        html.element("td", test.failures() + "/" + test.observations().size(), "class", "n")
                .element("td", number(test.count(UnitEnding.FLAKY)), "class", "n")
                .element("td", number(test.count(UnitEnding.QUARANTINED)), "class", "n")
                .element("td", Durations.text(test.lostMicros()), "class", "n");
    }

    private static String number(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    private void quarantine(Quarantine quarantine) {
        if (quarantine.entries().isEmpty()) {
            return;
        }
        html.element("h4", texts.get("unreliable.quarantine", quarantine.file()));
        table.open("test", "until", "ticket", "reason");
        for (QuarantineEntry entry : quarantine.entries()) {
            boolean isOver = entry.isOver(quarantine.today());
            html.open("tr")
                    .element("th", entry.tests().text(), "scope", "row")
                    .element(
                            "td",
                            isOver
                                    ? texts.get("unreliable.over", entry.until())
                                    : entry.until().toString(),
                            "class",
                            isOver ? "low" : "")
                    .element("td", entry.ticket())
                    .element("td", entry.reason())
                    .close();
        }
        table.close();
    }
}
