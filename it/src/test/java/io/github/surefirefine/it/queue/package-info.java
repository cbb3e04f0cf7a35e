/** Several Maven processes that share a suite through a real server. */
package io.github.surefirefine.it.queue;
