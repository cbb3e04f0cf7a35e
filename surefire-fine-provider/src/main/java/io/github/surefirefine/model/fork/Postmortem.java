package io.github.surefirefine.model.fork;

import org.jspecify.annotations.Nullable;

/**
 * What is found of a process that has ended.
 *
 * @param exitStatus its exit status, 128 and the number of the signal that has ended it; absent where only its parent is
 *     told, which is not us
 * @param errorFile the file in which the JVM has described its crash, absent where there is none
 * @param endedBySurefire whether it says itself that Surefire has told it to end at once, as it does where a fork has no
 *     more time
 */
public record Postmortem(
        @Nullable Integer exitStatus, @Nullable String errorFile, boolean endedBySurefire) {

    /** Nothing was found. */
    public static final Postmortem NOTHING = new Postmortem(null, null, false);
}
