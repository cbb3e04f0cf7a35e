package io.github.surefirefine.model.fork;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about a process that has ended.
 *
 * @param exitStatus its exit status, or 128 and the number of the signal that ended it; absent if only its parent,
 *     which is not us, is told
 * @param errorFile the file in which the JVM has described its crash; absent if there is none
 * @param endedBySurefire whether the process itself recorded that Surefire told it to end at once, as it does when a
 *     fork has exceeded its time
 */
public record Postmortem(
        @Nullable Integer exitStatus, @Nullable String errorFile, boolean endedBySurefire) {

    /** Nothing was found. */
    public static final Postmortem NOTHING = new Postmortem(null, null, false);
}
