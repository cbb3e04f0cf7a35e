/**
 * What the pages of the project say of the provider, held against the provider.
 */
@NullMarked
package io.github.surefirefine.site;

import org.jspecify.annotations.NullMarked;
