package io.github.surefirefine.it.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws what a build has printed, with its colours, as a picture. */
final class ConsoleSvg {

    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[([0-9;]*)m");
    private static final int COLUMNS = 116;
    private static final int INDENT = 16;
    private static final int LINE = 17;
    private static final double COLUMN = 7.225;

    /** Of the codes that Maven and surefire-fine print. */
    private static final Map<String, String> STYLES =
            Map.of("1", "b", "31", "r", "32", "g", "33", "y", "34", "i", "36", "i", "2", "f", "90", "f");

    private static final String STYLE = """
            .back { fill: #1b1f24; stroke: #4a535d } text { fill: #d5d9de; white-space: pre } .b { font-weight: bold }
            .i { fill: #79b4f2 } .r { fill: #ff8f87 } .y { fill: #e8c264 } .g { fill: #8ed081 } .f { fill: #98a2ad }""";

    private final StringBuilder svg = new StringBuilder();
    private int lines;

    private ConsoleSvg() {}

    /** A piece of a line, in one style. */
    private record Piece(String styles, String text) {}

    /**
     * The picture.
     *
     * @param title of the picture, for people who do not see it
     * @param description likewise
     */
    static String of(String title, String description, List<String> console) {
        return new ConsoleSvg().draw(title, description, console);
    }

    private String draw(String title, String description, List<String> console) {
        for (String line : console) {
            wrapped(pieces(line)).forEach(this::line);
        }
        int height = 26 + lines * LINE;
        int width = (int) (28 + COLUMNS * COLUMN);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
                aria-labelledby="t d" font-family="Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" \
                font-size="12">
                <title id="t">%3$s</title>
                <desc id="d">%4$s</desc>
                <style>
                %5$s
                </style>
                <rect class="back" x=".5" y=".5" width="%6$d" height="%7$d" rx="7"/>
                %8$s</svg>
                """.formatted(width, height, escaped(title), escaped(description), STYLE, width - 1, height - 1, svg);
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher escape = ESCAPE.matcher(line);
        String styles = "";
        int from = 0;
        while (escape.find()) {
            pieces.add(new Piece(styles, line.substring(from, escape.start())));
            styles = changed(styles, escape.group(1));
            from = escape.end();
        }
        pieces.add(new Piece(styles, line.substring(from)));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }

    private static String changed(String styles, String codes) {
        String now = styles;
        for (String code : codes.split(";")) {
            now = STYLES.containsKey(code) ? (now + " " + STYLES.get(code)).trim() : "";
        }
        return now;
    }

    /** In lines of the picture; a line that continues is indented. */
    private static List<List<Piece>> wrapped(List<Piece> pieces) {
        List<List<Piece>> all = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        int column = 0;
        for (Piece piece : pieces) {
            String text = piece.text().replace("\t", "        ");
            while (column + text.length() > COLUMNS) {
                int cut = Math.max(1, COLUMNS - column);
                int space = text.lastIndexOf(' ', cut);
                int end = space > COLUMNS / 3 ? space : Math.min(cut, text.length());
                line.add(new Piece(piece.styles(), text.substring(0, end)));
                all.add(line);
                line = new ArrayList<>(List.of(new Piece("", " ".repeat(INDENT))));
                column = INDENT;
                text = text.substring(end).stripLeading();
            }
            line.add(new Piece(piece.styles(), text));
            column += text.length();
        }
        all.add(line);
        return all;
    }

    private void line(List<Piece> pieces) {
        svg.append("<text x=\"14\" y=\"%d\" xml:space=\"preserve\">".formatted(26 + lines++ * LINE));
        for (Piece piece : pieces) {
            String text = escaped(piece.text());
            svg.append(
                    piece.styles().isEmpty() ? text : "<tspan class=\"" + piece.styles() + "\">" + text + "</tspan>");
        }
        svg.append("</text>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
