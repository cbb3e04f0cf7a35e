/** Goals around the provider. */
@NullMarked
package io.github.surefirefine.plugin;

import org.jspecify.annotations.NullMarked;
