package io.github.surefirefine.plugin.failure;

/**
 * A line of a source file.
 *
 * @param path of the file from the folder of the whole build, with the line, as editors accept it
 * @param link to it
 */
public record SourcePlace(String path, String link) {}
