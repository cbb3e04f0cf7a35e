/**
 * The messages between conductor and forks and their bytes. Knows the model and byte arrays, but no socket: see {@link
 * io.github.surefirefine.wire.Codec} for the format.
 */
@NullMarked
package io.github.surefirefine.wire;

import org.jspecify.annotations.NullMarked;
