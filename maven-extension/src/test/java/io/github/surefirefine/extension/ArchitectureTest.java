package io.github.surefirefine.extension;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The jar of the extension must do where it stands alone. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.surefirefine.extension");

    @Test
    void theExtensionKnowsMavenAndTheJdkOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.surefirefine.extension..",
                        "java..",
                        "javax.inject",
                        "org.apache.maven..",
                        "org.codehaus.plexus.util.xml",
                        "org.codehaus.plexus.classworlds.realm",
                        "org.codehaus.plexus.component.configurator.expression",
                        "org.eclipse.aether..",
                        "org.slf4j",
                        "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotGoRoundInACircle() {
        slices().matching("io.github.surefirefine.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
