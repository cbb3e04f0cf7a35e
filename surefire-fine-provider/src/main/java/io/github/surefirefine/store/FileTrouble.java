package io.github.surefirefine.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What is wrong with a file, for the user who has to fix it: Java's own exceptions often name the file only. */
public final class FileTrouble {

    private FileTrouble() {}

    /** The problem with the file that the exception is about. */
    public static String of(IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is not a folder";
        } else if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " cannot be read or written (no permission)";
        } else if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        } else if (e instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + ": " + other.getReason();
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
