package io.github.surefirefine.it.chaos;

/**
 * A fork is killed from outside.
 *
 * @param afterResults when so many results have been printed
 * @param delayMillis and so much time has passed since
 * @param pick which of the forks, counted round
 * @param signal to be sent, such as {@code KILL}
 */
record Kill(int afterResults, int delayMillis, int pick, String signal) {}
