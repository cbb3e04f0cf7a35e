package io.github.surefirefine.it.bench;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A suite as a build of Mill's.
 *
 * @param modules the folders of its modules; empty for the one of the project itself
 * @param jupiterVersion the same as for Maven
 * @param starts the folder in which JVMs note when they begin
 */
record MillBuild(Collection<String> modules, String jupiterVersion, String starts) {

    /** Mill runs on the JDK that is there; it would download another one. */
    static final String HEAD = "//| mill-jvm-version: system\n";

    /** The file {@code build.mill}. */
    String text() {
        String objects = modules.stream()
                .sorted()
                .map(module -> "object " + (module.isEmpty() ? "`package`" : module) + " extends Bench\n")
                .collect(Collectors.joining());
        return HEAD + """
                package build

                import mill.*, javalib.*

                trait Bench extends MavenModule {
                  object test extends MavenTests, TestModule.Junit5 {
                    def jupiterVersion = "%s"
                    def testParallelism = true
                    def forkArgs = Seq("-Dbench.starts=%s")
                  }
                }

                """.formatted(jupiterVersion, starts) + objects;
    }
}
