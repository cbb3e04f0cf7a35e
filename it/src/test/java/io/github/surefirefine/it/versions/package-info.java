/** Old and new versions of JUnit, Surefire, Maven and Java. */
package io.github.surefirefine.it.versions;
