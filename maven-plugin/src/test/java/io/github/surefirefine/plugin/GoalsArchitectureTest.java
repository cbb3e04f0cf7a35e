package io.github.surefirefine.plugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the goals for the console may depend on. */
class GoalsArchitectureTest {

    private static final String ROOT = "io.github.surefirefine.plugin.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.surefirefine.plugin");

    @ParameterizedTest
    @ValueSource(strings = {"forecast", "text", "plan", "timeline", "slowest", "doctor", "queue"})
    void answersHaveNoWorldAroundThem(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio..",
                        "java.net..",
                        "org.apache.maven.plugin..",
                        "org.apache.maven.project..",
                        "org.apache.maven.execution..",
                        "com.fasterxml..",
                        ROOT + "goal..")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void whatIsMergedHasNoWorldAroundIt() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "merge..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.net..", "org.apache.maven..", ROOT + "gather", ROOT + "goal..")
                .check(CLASSES);
    }

    @Test
    void filesOfMachinesAreReadWithoutMaven() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "gather")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", ROOT + "goal..", ROOT + "setup")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotGoRoundInACircle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyOnePackageReadsTheModel() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "forecast", ROOT + "text", ROOT + "plan", ROOT + "timeline", ROOT + "slowest")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "setup..", "org.apache.maven..")
                .check(CLASSES);
    }
}
