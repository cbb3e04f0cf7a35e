/** Several forks run the methods of one class, and the tests do not notice. */
package io.github.surefirefine.it.sharing;
