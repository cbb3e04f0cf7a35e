package io.github.surefirefine.console;

/** How parts of a line stand out on the console. */
public enum Ink {

    /** They do not: a log file, or a console without colours. */
    NONE {
        @Override
        String paint(String code, String text) {
            return text;
        }
    },

    /** In Maven's own colours. */
    COLOURS {
        @Override
        String paint(String code, String text) {
            return text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[m";
        }
    };

    abstract String paint(String code, String text);

    /** Maven's colour for success. */
    String good(String text) {
        return paint("1;32", text);
    }

    /** Maven's colour for failure. */
    String bad(String text) {
        return paint("1;31", text);
    }

    /** Maven's colour for warnings. */
    String doubtful(String text) {
        return paint("1;33", text);
    }

    /** The number of a fork. */
    String fork(int number) {
        return paint("36", "#" + number);
    }

    /** What matters least. */
    String faint(String text) {
        return paint("2", text);
    }
}
