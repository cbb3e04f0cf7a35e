package io.github.surefirefine.conductor.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders and files that nobody but this user can look into. Where the file system has no modes, such as on Windows, they
 * are as private as the folder in which they are made.
 */
final class PrivateFolder {

    private static final Set<PosixFilePermission> FOLDER_MODE = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-------");

    private PrivateFolder() {}

    /**
     * Makes a folder with a name that nobody can guess. It is a new one, never one that is there already, nor where a link
     * leads to.
     *
     * @throws IOException where the file system gives it another mode than was asked for, too
     */
    static Path create(Path parent, String prefix) throws IOException {
        // Java makes temporary folders with mode 0700 where the file system has modes.
        Path folder = Files.createTempDirectory(parent, prefix);
        if (!isPrivate(folder)) {
            Files.delete(folder);
            throw new FileSystemException(folder.toString(), null, "others can look into it");
        }
        return folder;
    }

    /**
     * Makes a folder of that name.
     *
     * @throws FileAlreadyExistsException where there is something of that name
     */
    static void createNamed(Path folder) throws IOException {
        Files.createDirectory(folder, mode(folder, FOLDER_MODE));
    }

    /**
     * Writes a new file.
     *
     * @throws FileAlreadyExistsException where there is something of that name, be it a link
     */
    static void write(Path file, String text) throws IOException {
        Files.createFile(file, mode(file, FILE_MODE));
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    /** Whether only its owner can read, change and enter it. */
    static boolean isPrivate(Path folder) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view == null || FOLDER_MODE.containsAll(view.readAttributes().permissions());
    }

    private static FileAttribute<?>[] mode(Path path, Set<PosixFilePermission> permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
