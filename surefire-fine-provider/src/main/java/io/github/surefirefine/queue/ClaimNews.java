package io.github.surefirefine.queue;

import java.util.List;

/**
 * What has become of a claim since the machine last told.
 *
 * @param begun units that have begun and not finished
 * @param results of units that have finished
 */
public record ClaimNews(long claim, List<Integer> begun, List<UnitResult> results) {

    public ClaimNews {
        begun = List.copyOf(begun);
        results = List.copyOf(results);
    }
}
