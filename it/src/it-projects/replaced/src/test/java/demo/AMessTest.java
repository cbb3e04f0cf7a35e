package demo;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Replaces everything that can be replaced, and restores nothing. */
class AMessTest {

    @Test
    void leavesAMess() {
        System.out.println("output of leavesAMess");
        System.out.close();
        System.setErr(new PrintStream(new Upwards(System.out), true));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        Properties mess = new Properties();
        mess.putAll(System.getProperties());
        mess.setProperty("mess", "true");
        mess.setProperty("user.dir", "/nowhere");
        System.setProperties(mess);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        Thread.currentThread().setContextClassLoader(new URLClassLoader("a mess", new URL[0], getClass().getClassLoader()));
        setSecurityManager();
    }

    /** Newer JDKs have no security manager. */
    @SuppressWarnings("removal")
    private static void setSecurityManager() {
        try {
            System.setSecurityManager(new SecurityManager() {
                @Override
                public void checkPermission(java.security.Permission permission) {
                    // Everything is allowed.
                }
            });
        } catch (UnsupportedOperationException e) {
            // Then there is nothing to leave.
        }
    }
}
