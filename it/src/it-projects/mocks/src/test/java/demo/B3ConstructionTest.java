package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mockito.MockedConstruction;
import org.mockito.Mockito;

class B3ConstructionTest {

    private static MockedConstruction<ByteArrayOutputStream> bytes;
    private static MockedConstruction<DataOutputStream> data;

    @BeforeAll
    static void up() {
        bytes = Mockito.mockConstruction(ByteArrayOutputStream.class);
        data = Mockito.mockConstruction(DataOutputStream.class);
    }

    @AfterAll
    static void down() {
        data.close();
        bytes.close();
    }

    @Test
    void writesNothing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(1);
        assertEquals(0, out.size());
        System.out.println("output of B3");
    }

    @Test
    void fails() {
        assertEquals(1, new ByteArrayOutputStream().size());
    }
}
