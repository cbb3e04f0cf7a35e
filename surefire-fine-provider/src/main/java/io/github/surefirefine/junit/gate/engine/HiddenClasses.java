package io.github.surefirefine.junit.gate.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.util.Objects;

/**
 * Classes that stand between JUnit and the tests, and would show up in every stack trace. So they are defined as hidden
 * classes, whose frames Java omits.
 */
final class HiddenClasses {

    private HiddenClasses() {}

    /** Defines a class of this package once more, as a hidden class, and returns its only constructor. */
    static Constructor<?> constructor(Class<?> type) {
        try (InputStream code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return MethodHandles.lookup()
                    .defineHiddenClass(Objects.requireNonNull(code).readAllBytes(), true)
                    .lookupClass()
                    .getDeclaredConstructors()[0];
        } catch (IOException | IllegalAccessException e) {
            throw new IllegalStateException("a class of ours cannot be read", e);
        }
    }

    static Object create(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a class of ours cannot be used", e);
        }
    }
}
