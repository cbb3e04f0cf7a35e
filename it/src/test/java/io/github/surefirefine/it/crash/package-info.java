/** What goes wrong in a build, in its forks and on its machine, and what is left after it. */
package io.github.surefirefine.it.crash;
