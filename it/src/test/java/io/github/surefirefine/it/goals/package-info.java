/** The goals of {@code fine-maven-plugin}: those for the console and those for the site. */
package io.github.surefirefine.it.goals;
