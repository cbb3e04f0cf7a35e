package io.github.surefirefine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FineProviderTest {

    private static final int CLASS_FILES_OF_JAVA_8 = 52;

    @ParameterizedTest
    @ValueSource(strings = {"FineProvider", "FineProvider$ObstacleException"})
    void canBeLoadedByJava8(String name) throws IOException {
        try (InputStream file = FineProvider.class.getResourceAsStream(name + ".class");
                DataInputStream data = new DataInputStream(file)) {
            data.skipBytes(6);
            assertThat(data.readUnsignedShort()).isEqualTo(CLASS_FILES_OF_JAVA_8);
        }
    }
}
