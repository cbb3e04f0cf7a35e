package io.github.surefirefine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/fine-1/s", "C:\\Users\\Jörg\\Temp\\s", "/a b:c/s", ""})
    void whatIsWrittenIsRead(String place) {
        Address address = new Address(Address.Family.UNIX, "0123abcd", place);

        assertThat(Address.parse(address.toText())).isEqualTo(address);
    }

    @Test
    void aPathIsAUnixDomainSocket() {
        Address address = new Address(Address.Family.UNIX, "t", "/tmp/s");

        assertThat(address.socketAddress()).isEqualTo(UnixDomainSocketAddress.of(Path.of("/tmp/s")));
        assertThat(address.protocolFamily().name()).isEqualTo("UNIX");
    }

    @Test
    void aPortIsOnTheLoopbackInterface() {
        Address address = Address.parse("TCP:t:4711");

        InetSocketAddress socket = (InetSocketAddress) address.socketAddress();
        assertThat(socket.getPort()).isEqualTo(4711);
        assertThat(socket.getAddress().isLoopbackAddress()).isTrue();
        assertThat(address.protocolFamily().name()).startsWith("INET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UNIX", "UNIX:token", "PIGEON:token:roof"})
    void anythingElseIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Address.parse(text));
    }
}
