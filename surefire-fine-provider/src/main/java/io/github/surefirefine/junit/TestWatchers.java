package io.github.surefirefine.junit;

/**
 * Jupiter's extensions that are told of skipped tests. A test that another fork runs is a skipped one to them, so classes
 * with such extensions are not revocable.
 */
final class TestWatchers {

    private TestWatchers() {}

    /** Whether the class, or what it inherits, has one. */
    static boolean hearsOfSkippedTests(Class<?> testClass) {
        return Extensions.anyOf(testClass, TestWatchers::isTold);
    }

    /** Whether Jupiter would find one by looking for extensions. */
    static boolean isAutodetected(ClassLoader tests) {
        return Extensions.anyAutodetected(tests, TestWatchers::isTold);
    }

    private static boolean isTold(Class<?> extension) {
        return Extensions.hears(extension, "TestWatcher", "testDisabled");
    }
}
