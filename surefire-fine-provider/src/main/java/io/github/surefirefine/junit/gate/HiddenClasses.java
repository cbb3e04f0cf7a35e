package io.github.surefirefine.junit.gate;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.util.Objects;

/**
 * Classes that stand between JUnit and the tests, and would show up in every stack trace. So they are defined as hidden
 * classes, whose frames Java omits.
 */
public final class HiddenClasses {

    private HiddenClasses() {}

    /**
     * Defines a class once more, as a hidden class, and returns its only constructor.
     *
     * @param inPackage with the rights of the package of the class
     */
    public static Constructor<?> constructor(Class<?> type, Lookup inPackage) {
        try (InputStream code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return inPackage
                    .defineHiddenClass(Objects.requireNonNull(code).readAllBytes(), true)
                    .lookupClass()
                    .getDeclaredConstructors()[0];
        } catch (IOException | IllegalAccessException e) {
            throw new IllegalStateException("a class of ours cannot be read", e);
        }
    }
}
