/**
 * Has the report of a build written, if tests have failed or the user wants it always: looks into the traces of its runs,
 * describes their modules, and passes that to the code of {@code fine-maven-plugin}, which is loaded only then, in a class
 * loader of its own.
 */
@NullMarked
package io.github.surefirefine.extension.report;

import org.jspecify.annotations.NullMarked;
