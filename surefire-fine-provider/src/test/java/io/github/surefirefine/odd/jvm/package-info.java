/** The odd engines, and what Surefire is to a provider: loaded anew by each class loader that stands for a JVM. */
package io.github.surefirefine.odd.jvm;
