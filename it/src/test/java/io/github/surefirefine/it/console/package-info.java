/** What a user reads on the console, and what a debugger sees. */
package io.github.surefirefine.it.console;
