package io.github.surefirefine.conductor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.surefirefine.system.OtherSystem;
import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where forks find their conductor, with and without POSIX permissions. */
class OtherSystemsTest {

    private static final Address ADDRESS = new Address(Address.Family.TCP, "token", "1");

    @ParameterizedTest
    @EnumSource
    void forksMeetTheirConductor(OtherSystem system) throws Exception {
        Path reports = system.checkout().resolve("target").resolve("surefire-reports");
        Rendezvous rendezvous = new Rendezvous(reports, 4711);

        assertThat(rendezvous.meet(here -> here.publish(ADDRESS))).isEqualTo(ADDRESS);
        assertThat(rendezvous.meet(here -> here.publish(ADDRESS)))
                .as("another fork")
                .isEqualTo(ADDRESS);

        rendezvous.withdraw(ADDRESS);
        assertThat(reports).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void whatAKilledConductorHasLeftIsRemoved(OtherSystem system) throws IOException {
        Path reports = system.checkout().resolve("target").resolve("surefire-reports");
        Path left = reports.resolve(Rendezvous.PREFIX + Long.MAX_VALUE);
        OtherSystem.write(left.resolve("address"), ADDRESS.toText());
        Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));

        StaleFolders.ofAddresses(reports).run();

        assertThat(left).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void privateFilesAreNew(OtherSystem system) throws IOException {
        Path folder = system.checkout().resolve(".fine-4711");
        PrivateFolder.createNamed(folder);
        Path file = folder.resolve("address");
        PrivateFolder.write(file, "text");

        assertThat(PrivateFolder.isPrivate(folder)).isTrue();
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> PrivateFolder.write(file, "other"));
    }
}
