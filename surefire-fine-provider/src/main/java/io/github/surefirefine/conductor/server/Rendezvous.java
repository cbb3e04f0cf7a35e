package io.github.surefirefine.conductor.server;

import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Where forks find their conductor when nobody in Maven's JVM could tell them. From 3.6.0 on, if the forks have another
 * JDK than Maven, Surefire asks for the test sets in a fork of its own that ends before the others start. What all of
 * them share is Maven's process id and the folder of the reports.
 *
 * <p>A folder that only this user can look into, as the address holds the token. It is made by
 * the first fork that comes: it starts the conductor, which leaves its address there. The folder stays as long as a fork
 * may still come, so that a late one cannot take itself for the first.
 */
public final class Rendezvous {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(20);

    /** Of the name of the folder; Maven's process id follows. */
    static final String PREFIX = ".fine-";

    private static final String ADDRESS = "address";

    private static final String UNFINISHED = "unfinished";

    /** What there may be in the folder. */
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

    /** Forgets an earlier run of the same Maven; to be called before any fork of this run can come. */
    public void clear() throws IOException {
        for (String file : CONTENTS) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }

    /** The conductor with this address ends; one that has taken its place stays. */
    public void withdraw(Address address) throws IOException {
        if (addressIn(folder).filter(address::equals).isPresent()) {
            clear();
        }
    }

    /**
     * The address of the conductor of this run; starts it, if nobody has yet.
     *
     * @param starter starts the process
     * @throws IOException where there is none, although another fork should have started it
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
        Files.move(unfinished, folder.resolve(ADDRESS), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The folder of the reports. */
    public Path reports() {
        return reports;
    }

    /** The process id of Maven. */
    public long mavenPid() {
        return mavenPid;
    }

    /** Whether Maven has not ended. */
    public boolean isMavenAlive() {
        return ProcessHandle.of(mavenPid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** The address that a conductor has left in such a folder; none where it has not. */
    static Optional<Address> addressIn(Path folder) throws IOException {
        Path file = folder.resolve(ADDRESS);
        return Files.exists(file) ? Optional.of(Address.parse(Files.readString(file))) : Optional.empty();
    }

    /** Starts a conductor in a process of its own. */
    @FunctionalInterface
    public interface ProcessStarter {

        /** Starts it, and does not wait. */
        void start(Rendezvous rendezvous) throws IOException;
    }
}
