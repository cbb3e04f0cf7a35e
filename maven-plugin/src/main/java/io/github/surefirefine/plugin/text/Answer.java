package io.github.surefirefine.plugin.text;

import java.util.List;

/**
 * What a goal has to say of a module. An answer is a record whose components are what scripts get; only such types
 * occur in it as have an obvious form in JSON.
 */
public interface Answer {

    /** The same for people: lines without ends, none of them wider than the page. */
    List<String> lines(Page page);
}
