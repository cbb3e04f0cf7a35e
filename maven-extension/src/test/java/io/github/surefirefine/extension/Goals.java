package io.github.surefirefine.extension;

import io.github.surefirefine.extension.configuration.Configuration;
import io.github.surefirefine.extension.configuration.ModuleProperties;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Properties;

/** Goals that are about to run tests. */
record Goals(String surefire, String configuration, boolean hasDescriptor, OptionalInt java) {

    static Goals of(String surefire) {
        return new Goals(surefire, "", false, OptionalInt.empty());
    }

    Goals configured(String content) {
        return new Goals(surefire, content, hasDescriptor, java);
    }

    Goals ofModule() {
        return new Goals(surefire, configuration, true, java);
    }

    Goals onJava(int version) {
        return new Goals(surefire, configuration, hasDescriptor, OptionalInt.of(version));
    }

    /** With artifacts such as {@code junit:junit:4.13.2} on the class path of the tests. */
    TestGoal with(String... artifacts) {
        return new TestGoal(
                Version.of(surefire),
                TestClassPath.of(Arrays.stream(artifacts).map(Modules::artifact).toList()),
                new Configuration(
                        Xml.configuration(configuration), new ModuleProperties(new Properties(), new Properties())),
                hasDescriptor,
                java);
    }
}
