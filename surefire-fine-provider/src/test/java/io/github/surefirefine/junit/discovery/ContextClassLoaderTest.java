package io.github.surefirefine.junit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextClassLoaderTest {

    private final Thread thread = Thread.currentThread();
    private final ClassLoader ofSession = thread.getContextClassLoader();
    private final ClassLoader own = new ClassLoader() {};
    private final ClassLoader tests = new ClassLoader() {};
    private final ContextClassLoader subject = ContextClassLoader.ofCallingThread(own, tests);
    private final ClassLoader left = new ClassLoader() {};

    @AfterEach
    void restore() {
        thread.setContextClassLoader(ofSession);
    }

    @Test
    void whatATestHasLeftIsThereForTheNextOneButNotWhileTestsAreLookedFor() {
        thread.setContextClassLoader(left);
        Runnable testsBegin = subject.beginDiscovery();
        assertThat(thread.getContextClassLoader()).isSameAs(ofSession);
        testsBegin.run();

        assertThat(thread.getContextClassLoader()).isSameAs(left);
    }

    @Test
    void noneIsOneToo() {
        thread.setContextClassLoader(null);
        assertThat(subject.<ClassLoader>discovering(thread::getContextClassLoader))
                .isSameAs(ofSession);

        assertThat(thread.getContextClassLoader()).isNull();
    }

    @Test
    void whatAListenerChoosesForTheTestsStays() {
        ClassLoader chosen = new ClassLoader() {};
        thread.setContextClassLoader(left);
        Runnable testsBegin = subject.beginDiscovery();
        thread.setContextClassLoader(chosen);
        testsBegin.run();

        assertThat(thread.getContextClassLoader()).isSameAs(chosen);
    }

    @Test
    void whereNothingWasReplacedNothingIsDone() {
        Runnable testsBegin = subject.beginDiscovery();
        thread.setContextClassLoader(left);
        testsBegin.run();

        assertThat(thread.getContextClassLoader()).isSameAs(left);
    }

    @Test
    void whereJUnitWasOpenedWithOursTestsAreLookedForWithTheirs() {
        thread.setContextClassLoader(own);
        ContextClassLoader opened = ContextClassLoader.ofCallingThread(own, tests);
        thread.setContextClassLoader(left);

        assertThat(opened.is(tests)).isTrue();
        assertThat(opened.<ClassLoader>discovering(thread::getContextClassLoader))
                .isSameAs(tests);
    }
}
