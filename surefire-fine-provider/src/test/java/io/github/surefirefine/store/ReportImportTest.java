package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.schedule.forkcount.Workload;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportImportTest {

    private static final String REPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="demo.A" time="1,001.5" tests="2">
              <properties><property name="a" value="b"/></properties>
              <testcase name="one" classname="demo.A" time="0.25"/>
              <testcase name="two" classname="demo.A" time="1000.5">
                <failure message="m" type="T"><![CDATA[trace]]></failure>
                <system-out><![CDATA[<testcase name="not this"/>]]></system-out>
              </testcase>
            </testsuite>
            """;

    @TempDir
    private Path module;

    @ParameterizedTest
    @ValueSource(strings = {"reports/TEST-*.xml", "**/TEST-*.xml", "reports/TEST-demo.A.xml", "{reports,others}/*.xml"})
    void readsWhatMatches(String glob) throws IOException {
        write("reports/TEST-demo.A.xml", REPORT);
        write("reports/notes.txt", "no report");

        ReportImport.Result result = new ReportImport(module, glob).read();

        assertThat(result.warning()).isEmpty();
        assertThat(result.history().workload(List.of("demo.A")))
                .map(Workload::totalNanos)
                .contains(1_001_500_000_000L);
    }

    @Test
    void readsReportsElsewhere(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("TEST-demo.A.xml"), REPORT);

        ReportImport.Result result = new ReportImport(module, elsewhere + "/*.xml").read();

        assertThat(result.history().isEmpty()).isFalse();
    }

    @Test
    void saysThatNothingMatches() {
        ReportImport.Result result = new ReportImport(module, "reports/*.xml").read();

        assertThat(result.history().isEmpty()).isTrue();
        assertThat(result.warning())
                .hasValue(Trouble.IMPORT.tell("fine: the reports reports/*.xml of fine.history.import match nothing in "
                        + module + "; name the XML files, as in -Dfine.history.import='**/TEST-*.xml'."));
    }

    @Test
    void saysThatAGlobIsNone() {
        ReportImport.Result result = new ReportImport(module, "reports/{a").read();

        assertThat(result.history().isEmpty()).isTrue();
        assertThat(result.warning())
                .hasValueSatisfying(warning -> assertThat(warning)
                        .startsWith("fine: the reports reports/{a of fine.history.import cannot be searched: ")
                        .doesNotContain("\n"));
    }

    @Test
    void saysWhatIsNoReportAndUsesTheOthers() throws IOException {
        write("reports/TEST-demo.A.xml", REPORT);
        write("reports/TEST-demo.B.xml", "<testsuite name='demo.B' time='soon'/>");
        write("reports/TEST-demo.C.xml", "<testsuite name='demo.C'");

        ReportImport.Result result = new ReportImport(module, "reports/*.xml").read();

        assertThat(result.history().isEmpty()).isFalse();
        assertThat(result.warning())
                .hasValueSatisfying(warning -> assertThat(warning)
                        .contains("include 2 that are not Surefire reports, such as ")
                        .doesNotContain("\n"));
    }

    @Test
    void expandsNoEntities() throws IOException {
        write("secret.txt", "secret");
        write(
                "reports/TEST-demo.A.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \""
                        + module.resolve("secret.txt").toUri()
                        + "\">]><testsuite name='demo.&e;' time='1'><testcase name='a' classname='demo.A' time='1'/>"
                        + "</testsuite>");

        assertThat(new ReportImport(module, "reports/*.xml").read().history().workload(List.of("demo.secret")))
                .isEmpty();
    }

    private void write(String path, String text) throws IOException {
        Path file = module.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
