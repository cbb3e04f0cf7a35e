package demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchIgnore;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** With ArchUnit. */
@AnalyzeClasses(packages = "demo.steps")
class ArchitectureTest {

    @ArchTest
    static final ArchRule holds = classes().should().bePublic();

    @ArchTest
    static final ArchRule doesNotHold = noClasses().should().haveSimpleNameEndingWith("Steps");

    @ArchTest
    @ArchIgnore(reason = "not today")
    static final ArchRule ignored = classes().should().beInterfaces();

    @ArchTest
    static final ArchTests shared = ArchTests.in(SharedRules.class);

    @ArchTest
    static void method(JavaClasses classes) {
        throw new IllegalStateException("with " + classes.size() + " class");
    }

    static class SharedRules {

        @ArchTest
        @ArchTag("shared")
        static final ArchRule inShared = classes().should().resideInAPackage("elsewhere");
    }
}
