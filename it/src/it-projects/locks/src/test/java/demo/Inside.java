package demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows by files, which all forks see, what a test uses while it is inside, and fails if that excludes another one. */
final class Inside implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "inside");

    /** Each test has a share in it, except those that run alone. */
    private static final String EVERYTHING = "everything";

    private final List<Path> files = new ArrayList<>();

    private Inside() {}

    /** A test that runs alone. */
    static Inside alone() {
        return new Inside().exclusively(EVERYTHING);
    }

    /** A test that uses nothing yet. */
    static Inside amongOthers() {
        return new Inside().shared(EVERYTHING);
    }

    Inside exclusively(String key) {
        if (!add(key + ".exclusive") || exists(key + ".shared.*")) {
            throw conflict(key);
        }
        return this;
    }

    /** Of two tests, the second one sees the file of the first, because each creates its own before it looks. */
    Inside shared(String key) {
        if (!add(key + ".shared." + ProcessHandle.current().pid()) || exists(key + ".exclusive")) {
            throw conflict(key);
        }
        return this;
    }

    /** Stays long enough for others to come in meanwhile, if nothing stops them. */
    void stay() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean add(String name) {
        try {
            Files.createDirectories(FOLDER);
            files.add(Files.createFile(FOLDER.resolve(name)));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(String glob) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(FOLDER, glob)) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AssertionError conflict(String key) {
        close();
        return new AssertionError("somebody else is inside of " + key);
    }
}
