package io.github.surefirefine.it.warm;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Properties;

/** The program of the warm process: runs each build that it reads, until the input ends. */
final class MavenHost {

    private final MavenDistribution maven;
    private final DataInputStream builds;

    private MavenHost(MavenDistribution maven, DataInputStream builds) {
        this.maven = maven;
        this.builds = builds;
    }

    /**
     * Starts the program.
     *
     * @param arguments the folder of Maven
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        DataInputStream builds = new DataInputStream(System.in);
        System.setIn(InputStream.nullInputStream());
        new MavenHost(MavenDistribution.load(Path.of(arguments[0])), builds).runAll();
        System.exit(0);
    }

    private void runAll() throws IOException, ReflectiveOperationException {
        try {
            while (true) {
                runOne(BuildRequest.read(builds));
            }
        } catch (EOFException e) {
            // The process that started this one does not need it any more.
        }
    }

    private void runOne(BuildRequest build) throws IOException, ReflectiveOperationException {
        Properties properties = (Properties) System.getProperties().clone();
        JvmEnd end = JvmEnd.afterWhatIsRegisteredNow();
        System.setProperty("maven.multiModuleProjectDirectory", build.root());
        System.setProperty("user.dir", build.folder());
        int exitCode;
        // Whatever continues after the end of a build cannot print on the console of the next.
        try (PrintStream console = new PrintStream(new StandardOutput(), true)) {
            exitCode = maven.run(build, console);
            end.come();
        } finally {
            System.setProperties(properties);
        }
        try (PrintStream console = new PrintStream(new StandardOutput(), true)) {
            console.println(build.lastWord() + exitCode);
        }
    }

    /** The standard output of this process, which stays open. */
    private static final class StandardOutput extends FilterOutputStream {

        StandardOutput() {
            super(new FileOutputStream(FileDescriptor.out));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
