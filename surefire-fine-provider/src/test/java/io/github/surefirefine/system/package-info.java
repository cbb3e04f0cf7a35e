/** File systems of operating systems on which these tests need not run. */
package io.github.surefirefine.system;
