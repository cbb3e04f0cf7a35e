package io.github.surefirefine.model.lease;

/**
 * What a fork had begun of a method with invocations when it began to share them. A fork that joins must find the same
 * invocations; otherwise, their numbers mean different things in the two forks.
 *
 * @param begun number of the last invocation that has begun; 0 if the method cannot be shared
 * @param names stands for the names of all invocations up to that one
 */
public record InvocationsSoFar(int begun, long names) {

    /** The method is not running, or cannot be shared. */
    public static final InvocationsSoFar NONE = new InvocationsSoFar(0, 0);
}
