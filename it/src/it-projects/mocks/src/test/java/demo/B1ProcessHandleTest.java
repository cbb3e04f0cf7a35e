package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

class B1ProcessHandleTest {

    private static MockedStatic<ProcessHandle> handles;

    @BeforeAll
    static void up() throws Exception {
        new ProcessBuilder("true").start().waitFor();
        handles = Mockito.mockStatic(ProcessHandle.class);
    }

    @AfterAll
    static void down() {
        handles.close();
    }

    @Test
    void startsAProcess() throws Exception {
        new ProcessBuilder("true").start().waitFor();
    }

    @Test
    void prints() {
        System.out.println("output of B1");
    }
}
