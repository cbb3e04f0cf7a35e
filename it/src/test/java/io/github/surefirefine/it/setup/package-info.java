/** How users set up Surefire: which tests, which forks, which modules, and how surefire-fine gets there. */
package io.github.surefirefine.it.setup;
