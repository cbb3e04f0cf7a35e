package io.github.surefirefine.queue;

import java.util.List;

/**
 * Units that a machine holds. The number of a claim is a fencing token: a result counts only with the claim under which
 * the machine still holds the unit.
 *
 * @see <a href="https://martin.kleppmann.com/2016/02/08/how-to-do-distributed-locking.html">Kleppmann: How to do
 *     distributed locking</a>
 */
public record Claim(long number, List<Integer> units) {

    public Claim {
        units = List.copyOf(units);
    }
}
