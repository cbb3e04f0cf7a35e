/**
 * What is set for a module and for a goal: properties and configuration, read and completed. It knows what Surefire does with
 * its settings, and does not know what the extension wants from them.
 */
@NullMarked
package io.github.surefirefine.extension.configuration;

import org.jspecify.annotations.NullMarked;
