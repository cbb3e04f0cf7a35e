/** What came of a build: its console, its reports and its trace. Knows nothing of how builds are run. */
package io.github.surefirefine.it.result;
