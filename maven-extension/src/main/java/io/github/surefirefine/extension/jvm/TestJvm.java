package io.github.surefirefine.extension.jvm;

import io.github.surefirefine.extension.configuration.Configuration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** The Java that tests will run on, if settings or a toolchain make it a different one than Maven's. */
public final class TestJvm {

    private static final Pattern VERSION = Pattern.compile("\"?(?:1\\.)?(\\d{1,4}).*");

    private TestJvm() {}

    /** Its executable, as Surefire looks for it. */
    public static Optional<String> executable(
            Configuration configuration, ToolchainManager toolchains, MavenSession session) {
        Optional<String> jvm = configuration.text("jvm");
        if (jvm.isPresent()) {
            return jvm;
        }
        try {
            return toolchain(configuration.entries("jdkToolchain"), toolchains, session)
                    .map(jdk -> jdk.findTool("java"));
        } catch (RuntimeException e) {
            // With Maven 4, this is not known before the goal has begun. The provider reports it if the Java is too
            // old.
            return Optional.empty();
        }
    }

    private static Optional<Toolchain> toolchain(
            Map<String, String> wanted, ToolchainManager toolchains, MavenSession session) {
        return wanted.isEmpty()
                ? Optional.ofNullable(toolchains.getToolchainFromBuildContext("jdk", session))
                : toolchains.getToolchains(session, "jdk", wanted).stream().findFirst();
    }

    /**
     * Its feature release, such as 17, from the file that every JDK has in its folder; empty if there is none.
     *
     * @param executable in the folder {@code bin} of a JDK, or of its {@code jre}
     */
    public static OptionalInt version(String executable) {
        Path folder = Paths.get(executable).getParent();
        for (int above = 0; above < 2 && folder != null; above++) {
            folder = folder.getParent();
            if (folder != null && Files.isRegularFile(folder.resolve("release"))) {
                return versionIn(folder.resolve("release"));
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt versionIn(Path release) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(release)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher version = VERSION.matcher(properties.getProperty("JAVA_VERSION", ""));
        return version.matches() ? OptionalInt.of(Integer.parseInt(version.group(1))) : OptionalInt.empty();
    }
}
