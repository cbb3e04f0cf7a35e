package demo;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Replaces all there is to replace, and puts nothing back. */
class AMessTest {

    @Test
    void leavesAMess() throws Exception {
        System.out.println("output of leavesAMess");
        System.out.close();
        System.err.close();
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        Properties mess = new Properties();
        mess.putAll(System.getProperties());
        mess.setProperty("mess", "true");
        System.setProperties(mess);
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        setSecurityManager();
    }

    /** Newer JDKs have none. */
    @SuppressWarnings("removal")
    private static void setSecurityManager() {
        try {
            System.setSecurityManager(new SecurityManager() {
                @Override
                public void checkPermission(java.security.Permission permission) {
                    // Everything may be done.
                }
            });
        } catch (UnsupportedOperationException e) {
            // Then there is nothing to put back.
        }
    }
}
