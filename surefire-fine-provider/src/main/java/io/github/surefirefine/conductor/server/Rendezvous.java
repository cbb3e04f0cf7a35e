package io.github.surefirefine.conductor.server;

import io.github.surefirefine.store.Replacement;
import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Where forks find their conductor if no provider in Maven's JVM could tell them. From 3.6.0 on, if the forks use
 * another JDK than Maven, Surefire asks for the test sets in a fork of its own that ends before the others start. All
 * of them share only Maven's process id and the folder of the reports.
 *
 * <p>The rendezvous is a folder that only this user can read, because the address holds the token. The first fork
 * creates it and starts the conductor, which writes its address there. The folder stays as long as a fork may still
 * come, so that a late one cannot take itself for the first.
 */
public final class Rendezvous {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(20);

    /** The beginning of the folder's name; Maven's process id follows. */
    static final String PREFIX = ".fine-";

    private static final String ADDRESS = "address";

    private static final String UNFINISHED = "unfinished";

    /** What the folder may contain. */
    static final Set<String> CONTENTS = Set.of(ADDRESS, UNFINISHED);

    private final Path reports;
    private final Path folder;
    private final long mavenPid;

    /**
     * The rendezvous of a run.
     *
     * @param reports the folder of the reports
     */
    public Rendezvous(Path reports, long mavenPid) {
        this.reports = reports.toAbsolutePath();
        this.folder = this.reports.resolve(PREFIX + mavenPid);
        this.mavenPid = mavenPid;
    }

    /** Removes an earlier run of the same Maven; must be called before any fork of this run can come. */
    public void clear() throws IOException {
        for (String file : CONTENTS) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }

    /** The conductor with this address ends; the address of one that has taken its place stays. */
    public void withdraw(Address address) throws IOException {
        if (addressIn(folder).filter(address::equals).isPresent()) {
            clear();
        }
    }

    /**
     * Returns the address of the conductor of this run, and starts the conductor if no fork has yet.
     *
     * @param starter starts the process
     * @throws IOException if there is none, although another fork should have started it
     */
    public Address meet(ProcessStarter starter) throws IOException, InterruptedException {
        Files.createDirectories(reports);
        try {
            PrivateFolder.createNamed(folder);
            starter.start(this);
        } catch (FileAlreadyExistsException e) {
            // Another fork was faster.
            if (!PrivateFolder.isPrivate(folder)) {
                throw new FileSystemException(folder.toString(), null, "others can look into it, so it is not ours");
            }
        }
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += LOOK.toMillis()) {
            Optional<Address> address = addressIn(folder);
            if (address.isPresent()) {
                return address.get();
            }
            Thread.sleep(LOOK.toMillis());
        }
        throw new IOException("no conductor has left its address in " + folder);
    }

    /** The conductor is ready. */
    public void publish(Address address) throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        PrivateFolder.write(unfinished, address.toText());
        Replacement.of(unfinished, folder.resolve(ADDRESS));
    }

    /** The folder of the reports. */
    public Path reports() {
        return reports;
    }

    /** The process id of Maven. */
    public long mavenPid() {
        return mavenPid;
    }

    /** Whether Maven is still running. */
    public boolean isMavenAlive() {
        return ProcessHandle.of(mavenPid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** The address that a conductor has left in such a folder; empty if there is none. */
    static Optional<Address> addressIn(Path folder) throws IOException {
        Path file = folder.resolve(ADDRESS);
        return Files.exists(file) ? Optional.of(Address.parse(Files.readString(file))) : Optional.empty();
    }

    /** Starts a conductor in a process of its own. */
    @FunctionalInterface
    public interface ProcessStarter {

        /** Starts the process without waiting for it. */
        void start(Rendezvous rendezvous) throws IOException;
    }
}
