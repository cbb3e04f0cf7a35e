/** Classes that odd engines know as test classes; the engines need no more of them than their names. */
package io.github.surefirefine.odd.subject;
