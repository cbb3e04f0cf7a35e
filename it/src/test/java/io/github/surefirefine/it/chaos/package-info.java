/**
 * Runs a suite in which tests and outside kills end, hang and kill forks, by a plan that can be repeated, and audits
 * what is left: every test reported once, with the right status, and no process left.
 */
package io.github.surefirefine.it.chaos;
