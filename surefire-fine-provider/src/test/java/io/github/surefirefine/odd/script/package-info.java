/**
 * What odd engines are to do, and what has come of it. These classes know neither JUnit nor Surefire; they are the same for
 * all class loaders that stand for JVMs.
 */
package io.github.surefirefine.odd.script;
