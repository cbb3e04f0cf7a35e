/** The files that a run leaves beside the tests. */
package io.github.surefirefine.it.reports;
