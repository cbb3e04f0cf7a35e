package io.github.surefirefine.plugin.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.trace.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RerunCommandTest {

    private final RerunCommand surefire = new RerunCommand("./mvnw", Runner.SUREFIRE, "", RerunCommand.Shell.UNIX);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total                      | ''                                                                         | demo.ShopTest#total
            total(int)[2]              | ''                                                                         | demo.ShopTest#total
            total{int, String}[1]      | ''                                                                         | demo.ShopTest#total
            total[0]                   | ''                                                                         | demo.ShopTest#total
            the total is right         | ''                                                                         | demo.ShopTest
            the total is right         | [engine:junit-jupiter]/[class:demo.ShopTest]/[method:total()]              | demo.ShopTest#total
            [2] a, b                   | [engine:junit-jupiter]/[class:demo.ShopTest]/[test-template:total(int)]/[test-template-invocation:#2] | demo.ShopTest#total
            ''                         | ''                                                                         | demo.ShopTest
            """)
    void namesTheMethodIfItCan(String name, String id, String filter) {
        assertThat(surefire.of(test("demo.ShopTest", name, id))).isEqualTo("./mvnw test -Dtest=" + filter);
    }

    @Test
    void whatTheShellWouldChangeIsQuoted() {
        FailedTest nested = test("demo.ShopTest$Inner", "total", "");

        assertThat(surefire.of(nested)).isEqualTo("./mvnw test '-Dtest=demo.ShopTest$Inner#total'");
    }

    @Test
    void onWindowsBothShellsUnderstandIt() {
        RerunCommand module = new RerunCommand(".\\mvnw", Runner.SUREFIRE, "shop", RerunCommand.Shell.WINDOWS);

        assertThat(module.of(test("demo.ShopTest", "total", "")))
                .isEqualTo(".\\mvnw test -pl shop -am \"-Dtest=demo.ShopTest#total\""
                        + " \"-Dsurefire.failIfNoSpecifiedTests=false\"");
    }

    @Test
    void nothingFromAReportGetsIntoAShell() {
        assertThat(surefire.of(test("demo.A'; rm -rf ~; '", "x", ""))).isEqualTo("./mvnw test");
        assertThat(surefire.of(test("demo.A", "x'; rm -rf ~", "[class:A]/[method:x$`rm`;(]")))
                .isEqualTo("./mvnw test -Dtest=demo.A");
    }

    @Test
    void aModuleIsBuiltWithWhatItNeeds() {
        assertThat(new RerunCommand("mvn", Runner.SUREFIRE, "shop/till", RerunCommand.Shell.UNIX)
                        .of(test("demo.ShopTest", "total", "")))
                .isEqualTo(
                        "mvn test -pl shop/till -am -Dtest=demo.ShopTest#total -Dsurefire.failIfNoSpecifiedTests=false");
    }

    @Test
    void failsafeRunsNoUnitTests() {
        FailedTest test = test("demo.ShopIT", "total", "");

        assertThat(new RerunCommand("mvn", Runner.FAILSAFE, "", RerunCommand.Shell.UNIX).of(test))
                .isEqualTo("mvn verify -Dit.test=demo.ShopIT#total -Dtest=none"
                        + " -Dsurefire.failIfNoSpecifiedTests=false");
        assertThat(new RerunCommand("mvn", Runner.FAILSAFE, "shop", RerunCommand.Shell.UNIX).of(test))
                .isEqualTo("mvn verify -pl shop -am -Dit.test=demo.ShopIT#total -Dtest=none"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false");
    }

    private static FailedTest test(String className, String name, String id) {
        return new FailedTest(
                className,
                name,
                id,
                List.of(new Attempt(Outcome.FAILED, Thrown.NOTHING, Printed.NOTHING, Optional.empty())));
    }
}
