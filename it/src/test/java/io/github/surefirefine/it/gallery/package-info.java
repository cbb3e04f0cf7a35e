/** Makes the pictures of the gallery anew: consoles of real builds as SVG, and pages of real runs as PNG. */
package io.github.surefirefine.it.gallery;
