/** The machine that the tests run on: its folders, its other JDK, and waiting for its processes. */
package io.github.surefirefine.it.machine;
