package io.github.surefirefine.conductor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RendezvousTest {

    private static final Address ADDRESS = new Address(Address.Family.TCP, "token", "4711");

    @TempDir
    Path target;

    private final List<Rendezvous> started = new ArrayList<>();

    @Test
    void theFirstForkStartsTheConductor() throws Exception {
        assertThat(rendezvous().meet(this::start)).isEqualTo(ADDRESS);
        assertThat(started).hasSize(1);
    }

    @Test
    void theOthersFindIt() throws Exception {
        rendezvous().meet(this::start);

        assertThat(rendezvous().meet(this::start)).isEqualTo(ADDRESS);
        assertThat(started).hasSize(1);
    }

    @Test
    void theNextRunStartsItsOwn() throws Exception {
        rendezvous().meet(this::start);
        rendezvous().clear();
        assertThat(reports()).isEmptyDirectory();
        rendezvous().meet(this::start);

        assertThat(started).hasSize(2);
    }

    @Test
    void anotherMavenHasItsOwn() throws Exception {
        rendezvous().meet(this::start);
        new Rendezvous(reports(), ProcessHandle.current().pid() + 1).meet(this::start);

        assertThat(started).hasSize(2);
    }

    @Test
    void thereMayBeNothingToClear() throws IOException {
        rendezvous().clear();

        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aConductorThatCannotBeStartedIsTold() {
        assertThatThrownBy(() -> rendezvous().meet(here -> {
                    throw new IOException("no java");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no java");
    }

    @Test
    void mavenIsAliveAsLongAsItsProcess() {
        assertThat(rendezvous().isMavenAlive()).isTrue();
        assertThat(new Rendezvous(reports(), Long.MAX_VALUE).isMavenAlive()).isFalse();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no modes")
    void theAddressIsForThisUserOnly() throws Exception {
        rendezvous().meet(this::start);
        Path folder = reports().resolve(".fine-" + ProcessHandle.current().pid());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("address"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no modes")
    void aFolderThatOthersCanChangeIsNotOurs() throws Exception {
        rendezvous().meet(this::start);
        Path folder = reports().resolve(".fine-" + ProcessHandle.current().pid());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> rendezvous().meet(this::start)).hasMessageContaining("it is not ours");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "only administrators make links")
    void aLinkIsNotOurs() throws Exception {
        Path elsewhere = Files.createDirectory(target.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("address"), ADDRESS.toText());
        Files.createDirectory(reports());
        Files.createSymbolicLink(
                reports().resolve(".fine-" + ProcessHandle.current().pid()), elsewhere);

        assertThatThrownBy(() -> rendezvous().meet(this::start)).hasMessageContaining("it is not ours");
        assertThat(started).isEmpty();
    }

    private void start(Rendezvous here) throws IOException {
        started.add(here);
        here.publish(ADDRESS);
    }

    private Rendezvous rendezvous() {
        return new Rendezvous(reports(), ProcessHandle.current().pid());
    }

    private Path reports() {
        return target.resolve("surefire-reports");
    }
}
