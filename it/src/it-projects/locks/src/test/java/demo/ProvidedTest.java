package demo;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** Code determines the locks of its methods. */
@ResourceLock(providers = ProvidedTest.ByName.class)
class ProvidedTest {

    /** A method needs the lock that it is named after. */
    static class ByName implements ResourceLocksProvider {

        @Override
        public Set<Lock> provideForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
            return Set.of(new Lock(method.getName()));
        }
    }

    @Test
    void database() {
        try (Inside inside = Inside.amongOthers().exclusively("database")) {
            inside.stay();
        }
    }

    @Test
    void files() {
        try (Inside inside = Inside.amongOthers().exclusively("files")) {
            inside.stay();
        }
    }
}
