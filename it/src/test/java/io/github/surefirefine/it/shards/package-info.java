/** One suite on several machines. */
package io.github.surefirefine.it.shards;
