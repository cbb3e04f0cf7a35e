package io.github.surefirefine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import org.junit.jupiter.api.Test;

class ChannelStreamsTest {

    @Test
    void bytesAreReadUnsignedAndToTheEnd() throws IOException {
        byte[] bytes = {0, 1, -1, -128, 127};
        InputStream in = ChannelStreams.in(Channels.newChannel(new ByteArrayInputStream(bytes)));

        assertThat(in.read()).isZero();
        assertThat(in.read(new byte[9], 0, 0)).isZero();
        assertThat(in.readNBytes(1)).containsExactly(1);
        assertThat(in.read()).isEqualTo(255);
        assertThat(in.readAllBytes()).containsExactly(-128, 127);
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void aChannelThatTakesFewBytesAtATimeGetsAll() throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        OutputStream out = ChannelStreams.out(new SlowChannel(taken));

        out.write(7);
        out.write(new byte[] {1, 2, 3, 4, 5, 6}, 1, 4);

        assertThat(taken.toByteArray()).containsExactly(7, 2, 3, 4, 5);
    }

    /** Takes one byte of what it is given. */
    private record SlowChannel(ByteArrayOutputStream taken) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer source) {
            taken.write(source.get());
            return 1;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
