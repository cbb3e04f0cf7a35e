/**
 * A Maven that stays warm: one process runs many builds, one after the other, and each build is as good as the first of
 * its process. Knows nothing of projects, reports and tests.
 */
package io.github.surefirefine.it.warm;
