package io.github.surefirefine.plugin.text;

import java.util.List;

/** The answer of a goal for a module. */
public interface Answer {

    /** The form for scripts: a record whose types all have an obvious form in JSON. */
    default Object data() {
        return this;
    }

    /** The form for people: lines without line ends, none of them wider than the page. */
    List<String> lines(Page page);
}
