package io.github.surefirefine.queue;

import java.util.List;

/**
 * What one of several machines reports of a suite, for the goal that puts their results together.
 *
 * @param queue name of the queue
 * @param machine identity of the machine
 * @param name of the machine for users
 * @param suite checksum of all classes and units
 * @param units how many units the suite has
 * @param isWhole whether the machine knows that every unit of the suite has a result that counts on some machine
 * @param counted unique ids of the units that this machine reports
 */
public record QueueRecord(
        String queue, String machine, String name, String suite, int units, boolean isWhole, List<String> counted) {

    public QueueRecord {
        counted = List.copyOf(counted);
    }
}
