package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.trace.ForkTrack;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The meaning of the colours and signs that a timeline has. */
final class Legend {

    private final Texts texts;
    private final NavigableSet<BarKind> kinds = new TreeSet<>();
    private final Set<String> signs = new LinkedHashSet<>();
    private final Markup html = new Markup();

    Legend(RunAnalysis run, Texts texts) {
        this.texts = texts;
        for (ForkTrack track : run.forks().stream()
                .flatMap(fork -> fork.line().tracks().stream())
                .toList()) {
            track.slices().forEach(slice -> kinds.add(SliceText.kind(slice)));
            MarkText.drawn(track).map(MarkText::style).forEach(signs::add);
        }
    }

    String draw() {
        html.open("ul", "class", "fine-legend");
        entry("l-by-class l-test", "legend.test");
        if (kinds.contains(BarKind.FAILED) || kinds.contains(BarKind.ERROR)) {
            entry("l-bad", "legend.bad");
        }
        kinds.descendingIterator().forEachRemaining(this::entry);
        for (String sign : signs) {
            entry("l-" + sign, "legend." + sign);
        }
        return html.close().toString();
    }

    private void entry(BarKind kind) {
        if (kind != BarKind.FAILED && kind != BarKind.ERROR) {
            boolean isOneOfManyColours = kind.isTest() && kind != BarKind.CRASHED;
            entry((isOneOfManyColours ? "l-by-outcome l-" : "l-") + kind.style(), "legend." + kind.style());
        }
    }

    private void entry(String style, String key) {
        html.open("li", "class", style).element("i", "").text(texts.get(key)).close();
    }
}
