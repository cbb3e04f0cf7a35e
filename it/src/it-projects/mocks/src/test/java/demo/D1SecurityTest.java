package demo;

import java.security.Permission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forbids most operations. Newer JDKs do not have security managers. */
@SuppressWarnings("removal")
class D1SecurityTest {

    @BeforeAll
    static void up() {
        set(new SecurityManager() {
            @Override
            public void checkPermission(Permission permission) {
                String name = permission.getName();
                if (name.contains("hread") || name.equals("manageProcess") || name.equals("monitor")) {
                    throw new SecurityException("on purpose");
                }
            }

            @Override
            public void checkAccess(ThreadGroup group) {
                throw new SecurityException("on purpose");
            }

            @Override
            public void checkPropertiesAccess() {
                throw new SecurityException("on purpose");
            }
        });
    }

    @AfterAll
    static void down() {
        set(null);
    }

    private static void set(SecurityManager manager) {
        try {
            System.setSecurityManager(manager);
        } catch (UnsupportedOperationException e) {
            // Then nothing is forbidden.
        }
    }

    @Test
    void one() {
        System.out.println("output of D1");
    }

    @Test
    void two() {
        System.out.println("output of D1");
    }
}
