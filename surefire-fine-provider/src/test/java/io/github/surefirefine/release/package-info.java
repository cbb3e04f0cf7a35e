/** What a release says about itself. */
package io.github.surefirefine.release;
