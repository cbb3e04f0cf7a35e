package demo;

import org.junit.jupiter.api.Test;

/** Leaves a class loader that knows no test class. */
class CClassLoaderTest {

    @Test
    void leavesTheClassLoaderOfThePlatform() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
    }
}
