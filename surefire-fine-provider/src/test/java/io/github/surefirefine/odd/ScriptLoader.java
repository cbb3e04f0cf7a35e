package io.github.surefirefine.odd;

import io.github.surefirefine.odd.script.OddScript;

/** The parent of all class loaders that stand for JVMs: besides the JDK it has what they and this test talk of. */
final class ScriptLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String SHARED = OddScript.class.getPackageName() + ".";

    ScriptLoader() {
        super("script", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(SHARED)) {
            return Class.forName(name, false, OddScript.class.getClassLoader());
        }
        throw new ClassNotFoundException(name);
    }
}
