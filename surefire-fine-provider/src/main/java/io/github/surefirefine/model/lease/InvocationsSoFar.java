package io.github.surefirefine.model.lease;

/**
 * What a fork has begun of a method with invocations when it began to share them. Whoever joins it must find the same:
 * else numbers mean one thing here and another there.
 *
 * @param begun number of the last invocation that has begun; 0 where the method cannot be shared
 * @param names stands for the names of all invocations up to that one
 */
public record InvocationsSoFar(int begun, long names) {

    /** The method is not being run, or cannot be shared. */
    public static final InvocationsSoFar NONE = new InvocationsSoFar(0, 0);
}
