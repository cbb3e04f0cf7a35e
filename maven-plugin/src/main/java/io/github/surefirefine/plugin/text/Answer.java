package io.github.surefirefine.plugin.text;

import java.util.List;

/** What a goal has to say of a module. */
public interface Answer {

    /** What scripts get: a record, in which only such types occur as have an obvious form in JSON. */
    default Object data() {
        return this;
    }

    /** The same for people: lines without ends, none of them wider than the page. */
    List<String> lines(Page page);
}
