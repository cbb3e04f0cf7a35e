package io.github.surefirefine.plugin.merge.queue;

import java.util.NavigableSet;

/**
 * What counts of the results of a machine.
 *
 * @param number of the machine in this merge, from 1
 * @param kept units that count for it
 * @param withdrawn units that it reports and that count for another machine
 */
public record KeptShare(int number, QueueShare share, NavigableSet<String> kept, NavigableSet<String> withdrawn) {

    /** Decides which tests of its reports count. */
    public Withdrawal withdrawal() {
        return new Withdrawal(withdrawn, kept, share.evidence().trace());
    }
}
