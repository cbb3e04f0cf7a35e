package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import java.util.ArrayList;
import java.util.List;

/** A page by itself, in one file: style, script and a menu are in it, and nothing comes from elsewhere. */
public final class WholePage {

    private final Texts texts;
    private final String style;
    private final String script;

    /**
     * Draws pages with these files.
     *
     * @param style the style sheets
     * @param script that makes the timelines move
     */
    public WholePage(Texts texts, String style, String script) {
        this.texts = texts;
        this.style = style;
        this.script = script;
    }

    /**
     * A section of the page.
     *
     * @param id unique in the page
     * @param isBad whether the menu marks it, because it shows failures
     */
    private record Section(String id, String title, String html, boolean isBad) {}

    /**
     * The page of a module.
     *
     * @param notes what has to be said about runs that are missing
     */
    public String ofModule(String title, List<RunReport> runs, List<String> notes) {
        ReportPage page = new ReportPage(texts);
        List<Section> sections = new ArrayList<>();
        for (RunReport run : runs) {
            boolean isBad = !run.failures().tests().isEmpty();
            for (Part part : page.parts(run)) {
                String id = run.id() + "-" + sections.size();
                String heading =
                        runs.size() == 1 ? part.title() : texts.get("report.module", run.title(), part.title());
                sections.add(new Section(id, heading, part.html(), isBad));
                isBad = false;
            }
        }
        StringBuilder above = new StringBuilder();
        notes.forEach(note -> above.append(page.note(note)));
        return draw(title, above.toString(), sections);
    }

    /** The page of a build with several modules: a table of all, and what failed in each. */
    public String ofBuild(String title, List<OverviewRow> modules) {
        ReportPage page = new ReportPage(texts);
        List<Section> sections = new ArrayList<>();
        for (OverviewRow module : modules) {
            if (!module.failures().tests().isEmpty()) {
                Part part = new FailuresPart(module.failures(), texts).draw();
                String heading = texts.get("report.module", module.title(), part.title());
                sections.add(new Section("module-" + sections.size(), heading, part.html(), true));
            }
        }
        sections.add(new Section("modules", texts.get("report.overview"), page.overview(modules), false));
        return draw(title, "", sections);
    }

    private String draw(String title, String above, List<Section> sections) {
        Markup html = new Markup();
        html.raw("<!DOCTYPE html>\n");
        html.open("html", "lang", "en").open("head");
        html.single("meta", "charset", "utf-8")
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", title)
                .open("style")
                .raw(style)
                .close()
                .close();
        html.open("body", "class", "fine-page").open("header").element("h1", title);
        html.open("nav", "aria-label", texts.get("page.menu"));
        for (Section section : sections) {
            html.element("a", section.title(), "href", "#" + section.id(), "class", section.isBad() ? "bad" : "");
        }
        html.close().close().open("main").raw(above);
        for (Section section : sections) {
            html.open("section", "id", section.id())
                    .element("h2", section.title())
                    .raw(section.html())
                    .close()
                    .newLine();
        }
        return html.close()
                .open("script")
                .raw(script)
                .close()
                .close()
                .close()
                .newLine()
                .toString();
    }
}
