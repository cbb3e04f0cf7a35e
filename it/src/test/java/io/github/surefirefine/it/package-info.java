/** Real Maven builds: what a user of surefire-fine sees, with stock Surefire as the measure. */
package io.github.surefirefine.it;
