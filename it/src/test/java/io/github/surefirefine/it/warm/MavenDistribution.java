package io.github.surefirefine.it.warm;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An installed Maven, in the class loaders that its own script would give it. Maven's own classes are loaded once; each
 * build has a container and plugins of its own.
 */
final class MavenDistribution {

    private final ClassLoader core;
    private final Object world;
    private final Constructor<?> constructor;
    private final Method doMain;

    private MavenDistribution(ClassLoader core, Object world, Constructor<?> constructor, Method doMain) {
        this.core = core;
        this.world = world;
        this.constructor = constructor;
        this.doMain = doMain;
    }

    static MavenDistribution load(Path home) throws IOException, ReflectiveOperationException {
        Path configuration = home.resolve("bin").resolve("m2.conf");
        System.setProperty("maven.home", home.toString());
        System.setProperty("classworlds.conf", configuration.toString());
        System.setProperty(
                "library.jansi.path",
                home.resolve("lib").resolve("jansi-native").toString());

        // It stays open as long as this process lives.
        ClassLoader boot = new URLClassLoader(new URL[] {classworlds(home)}, ClassLoader.getPlatformClassLoader());
        Class<?> launcherClass = boot.loadClass("org.codehaus.plexus.classworlds.launcher.Launcher");
        Object launcher = launcherClass.getConstructor().newInstance();
        launcherClass.getMethod("setSystemClassLoader", ClassLoader.class).invoke(launcher, boot);
        try (InputStream in = Files.newInputStream(configuration)) {
            launcherClass.getMethod("configure", InputStream.class).invoke(launcher, in);
        }
        ClassLoader core = (ClassLoader) launcherClass.getMethod("getMainRealm").invoke(launcher);
        Class<?> cli = core.loadClass("org.apache.maven.cli.MavenCli");
        return new MavenDistribution(
                core,
                launcherClass.getMethod("getWorld").invoke(launcher),
                cli.getConstructor(boot.loadClass("org.codehaus.plexus.classworlds.ClassWorld")),
                cli.getMethod("doMain", String[].class, String.class, PrintStream.class, PrintStream.class));
    }

    private static URL classworlds(Path home) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(home.resolve("boot"), "plexus-classworlds-*.jar")) {
            return jars.iterator().next().toUri().toURL();
        }
    }

    /** Runs a build, and returns the exit code. */
    int run(BuildRequest build, PrintStream console) throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(core);
        return (int) doMain.invoke(
                constructor.newInstance(world),
                build.arguments().toArray(String[]::new),
                build.folder(),
                console,
                console);
    }
}
