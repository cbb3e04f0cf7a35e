/**
 * Compares what two runs of the same tests left, one by stock Surefire, one by surefire-fine: reports, console, exit
 * code. Everything that was said becomes {@linkplain io.github.surefirefine.it.twin.Fact facts}, each at a
 * {@linkplain io.github.surefirefine.it.twin.Place place}. The facts of both runs must be the same, place by place, in
 * any order.
 */
package io.github.surefirefine.it.twin;
