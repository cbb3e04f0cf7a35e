/** What users rely on: that it stays, from release to release. */
package io.github.surefirefine.plugin.promise;
