/** The order of tests: what earlier runs have shown, and how to have an order again. */
package io.github.surefirefine.it.order;
