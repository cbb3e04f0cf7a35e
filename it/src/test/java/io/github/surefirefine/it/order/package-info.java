/** The order of tests: what earlier runs have shown, and how to repeat an order. */
package io.github.surefirefine.it.order;
