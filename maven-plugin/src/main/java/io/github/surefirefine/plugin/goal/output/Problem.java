package io.github.surefirefine.plugin.goal.output;

import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.text.Page;
import java.util.List;

/** There is no answer for a module, and why: one line with what to do about it, however wide the page is. */
public record Problem(String module, String problem) implements Answer {

    @Override
    public List<String> lines(Page page) {
        return List.of("fine: " + module + ": " + problem);
    }
}
