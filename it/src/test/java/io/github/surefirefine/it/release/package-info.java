/** What a release publishes, and whether those who have nothing else can use it. */
package io.github.surefirefine.it.release;
