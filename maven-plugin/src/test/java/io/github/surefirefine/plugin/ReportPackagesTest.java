package io.github.surefirefine.plugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packages of the report may depend on. */
class ReportPackagesTest {

    private static final String ROOT = "io.github.surefirefine.plugin.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.surefirefine.plugin");

    @ParameterizedTest
    @ValueSource(strings = {"analysis", "report"})
    void pureOnesHaveNoWorldAroundThem(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.util.concurrent..")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace", "analysis", "report"})
    void onlyTheRimKnowsMaven(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", ROOT + "site..", ROOT + "goal..")
                .check(CLASSES);
    }

    @Test
    void failuresAreReadWithoutFiles() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "failure")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "org.apache.maven..", ROOT + "report..")
                .check(CLASSES);
    }

    @Test
    void theReportIsNotForATerminal() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "report..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + "text.Page")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + "text.Signs")
                .check(CLASSES);
    }

    @Test
    void theAnalysisDoesNotKnowHowItIsDrawn() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "trace", ROOT + "analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "report..")
                .check(CLASSES);
    }
}
