package io.github.surefirefine.it.warm;

import java.io.File;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What would happen if the JVM ended with the build: runs the shutdown hooks that the build has added, then deletes the
 * files that it wanted deleted on exit. The JDK does not publish either, so it must be opened for this class.
 */
final class JvmEnd {

    private final Set<Thread> hooksOfOthers;

    private JvmEnd(Set<Thread> hooksOfOthers) {
        this.hooksOfOthers = hooksOfOthers;
    }

    static JvmEnd afterWhatIsRegisteredNow() throws ReflectiveOperationException {
        Set<Thread> hooks = Collections.newSetFromMap(new IdentityHashMap<>());
        synchronized (hooksClass()) {
            hooks.addAll(hooks().keySet());
        }
        return new JvmEnd(hooks);
    }

    void come() throws ReflectiveOperationException {
        List<Thread> hooks = new ArrayList<>();
        synchronized (hooksClass()) {
            hooks.addAll(hooks().keySet());
            hooks.removeAll(hooksOfOthers);
            hooks.forEach(hooks()::remove);
        }
        hooks.forEach(Thread::start);
        for (Thread hook : hooks) {
            try {
                hook.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        for (String file : filesToDelete()) {
            new File(file).delete();
        }
    }

    private static List<String> filesToDelete() throws ReflectiveOperationException {
        Class<?> deleteOnExit = Class.forName("java.io.DeleteOnExitHook");
        synchronized (deleteOnExit) {
            Collection<String> files = field(deleteOnExit, "files");
            List<String> latestFirst = new ArrayList<>(files);
            Collections.reverse(latestFirst);
            files.clear();
            return latestFirst;
        }
    }

    private static Class<?> hooksClass() throws ClassNotFoundException {
        return Class.forName("java.lang.ApplicationShutdownHooks");
    }

    private static Map<Thread, Thread> hooks() throws ReflectiveOperationException {
        return field(hooksClass(), "hooks");
    }

    @SuppressWarnings("unchecked")
    private static <T> T field(Class<?> holder, String name) throws ReflectiveOperationException {
        Field field = holder.getDeclaredField(name);
        field.setAccessible(true);
        return (T) field.get(null);
    }
}
