package io.github.surefirefine.it.chaos;

/**
 * A fork is killed from outside.
 *
 * @param afterResults when this many results have been printed
 * @param delayMillis and this much time has passed since
 * @param pick which of the forks, modulo their number
 * @param signal to send, such as {@code KILL}
 */
record Kill(int afterResults, int delayMillis, int pick, String signal) {}
