/**
 * The JVMs that tests run in: which Java it is, and which flags the extension adds. It does not know the provider, except
 * for the file that the provider writes about past runs.
 */
@NullMarked
package io.github.surefirefine.extension.jvm;

import org.jspecify.annotations.NullMarked;
