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
 * Folders and files that only this user can read. If the file system has no modes, such as on Windows, they are as
 * private as the folder in which they are created.
 */
final class PrivateFolder {

    private static final Set<PosixFilePermission> FOLDER_MODE = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-------");

    private PrivateFolder() {}

    /**
     * Creates a folder whose name cannot be guessed. It is always a new one, never an existing one or the target of a
     * link.
     *
     * @throws IOException also if the file system gives it another mode than requested
     */
    static Path create(Path parent, String prefix) throws IOException {
        // Java creates temporary folders with mode 0700 if the file system has modes.
        Path folder = Files.createTempDirectory(parent, prefix);
        if (!isPrivate(folder)) {
            Files.delete(folder);
            throw new FileSystemException(folder.toString(), null, "others can look into it");
        }
        return folder;
    }

    /**
     * Creates a folder of that name.
     *
     * @throws FileAlreadyExistsException if the name exists
     */
    static void createNamed(Path folder) throws IOException {
        Files.createDirectory(folder, mode(folder, FOLDER_MODE));
    }

    /**
     * Writes a new file.
     *
     * @throws FileAlreadyExistsException if the name exists, even as a link
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
