/** The result of a build: its console, its reports and its trace. Knows nothing of how builds run. */
package io.github.surefirefine.it.result;
