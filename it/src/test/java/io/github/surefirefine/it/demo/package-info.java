/** Shows in half a minute what the project is for. */
package io.github.surefirefine.it.demo;
