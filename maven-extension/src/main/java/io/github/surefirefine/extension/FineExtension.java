package io.github.surefirefine.extension;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Consumer;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Called by Maven, and by IDEs, when the poms have been read. It gives Surefire and Failsafe the provider, and leaves
 * to {@link TestGoals} what can only be done when the class path of the tests is known. Whatever goes wrong is reported
 * in one line and leaves the tests to stock Surefire; it never fails a build.
 */
@Named("surefire-fine")
@Singleton
public final class FineExtension extends AbstractMavenLifecycleParticipant {

    private static final Logger LOGGER = LoggerFactory.getLogger(FineExtension.class);

    private static final double OLDEST_JAVA = 17;

    private final ToolchainManager toolchains;
    private final SettingsDecrypter decrypter;
    private final RepositorySystem repositories;

    /** Called by Maven. */
    @Inject
    public FineExtension(ToolchainManager toolchains, SettingsDecrypter decrypter, RepositorySystem repositories) {
        this.toolchains = toolchains;
        this.decrypter = decrypter;
        this.repositories = repositories;
    }

    @Override
    public void afterProjectsRead(MavenSession session) {
        afterProjectsRead(session, System.getProperty("java.specification.version"));
    }

    /**
     * As Maven calls it.
     *
     * @param java the version of the Java that Maven runs on: 1.8 for Java 8, 11 for Java 11
     */
    void afterProjectsRead(MavenSession session, String java) {
        try {
            if (Double.parseDouble(java) >= OLDEST_JAVA) {
                setUp().accept(session);
            } else {
                LOGGER.warn(Trouble.MAVEN_JAVA.tell(
                        "fine: tests run with stock Surefire, because Maven runs on Java " + java
                                + " (" + System.getProperty("java.home")
                                + "), and surefire-fine needs Java 17 or newer; set JAVA_HOME"
                                + " to such a Java"));
            }
        } catch (RuntimeException | LinkageError e) {
            LOGGER.warn(Trouble.EXTENSION_FAILED.tell("fine: the build extension could not be set up: " + e));
        }
    }

    /**
     * Calls {@link SetUp} in a class loader of its own, which has this jar and Maven. As an extension of Maven, this
     * class may be loaded beside the dependencies of the goals, which include other versions of Maven's interfaces for
     * extensions; these must not be visible.
     */
    private Consumer<MavenSession> setUp() {
        ClassLoader own = FineExtension.class.getClassLoader();
        URL jar = FineExtension.class.getProtectionDomain().getCodeSource().getLocation();
        URLClassLoader alone = new URLClassLoader(new URL[] {jar}, MavenSession.class.getClassLoader());
        try {
            @SuppressWarnings("unchecked")
            Consumer<MavenSession> setUp = (Consumer<MavenSession>) alone.loadClass(SetUp.class.getName())
                    .getConstructor(
                            ToolchainManager.class, SettingsDecrypter.class, RepositorySystem.class, ClassLoader.class)
                    .newInstance(toolchains, decrypter, repositories, own);
            return setUp;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
