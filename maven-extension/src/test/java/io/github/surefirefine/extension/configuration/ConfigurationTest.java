package io.github.surefirefine.extension.configuration;

import static io.github.surefirefine.extension.Modules.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.extension.Xml;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private final Properties properties = new Properties();
    private final ModuleProperties all = new ModuleProperties(properties, new Properties());

    @Nested
    class Values {

        @Test
        void areThoseOfAList() {
            assertThat(configuration("<engines><engine>a</engine><engine> b </engine><engine/></engines>")
                            .texts("engines"))
                    .containsExactly("a", "b");
        }

        @Test
        void canBeThoseOfAProperty() {
            properties.setProperty("surefire.engines", "a, b");

            assertThat(configuration("<engines>${surefire.engines}</engines>").texts("engines"))
                    .containsExactly("a", "b");
        }

        @Test
        void areNotThereWhereNobodyHasSetAny() {
            assertThat(configuration("<engines>${surefire.engines}</engines>").texts("engines"))
                    .isEmpty();
            assertThat(configuration("<engines/>").texts("engines")).isEmpty();
            assertThat(configuration("").texts("engines")).isEmpty();
            assertThat(new Configuration(null, all).texts("engines")).isEmpty();
        }

        @Test
        void canHaveNames() {
            assertThat(configuration("<jdkToolchain><version>11</version><vendor>x</vendor></jdkToolchain>")
                            .entries("jdkToolchain"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("version", "11", "vendor", "x"));
        }
    }

    @Nested
    class ArgLine {

        @Test
        void isWhatIsSetOrWhatThePropertySays() {
            assertThat(configuration("<argLine> -Xmx1g </argLine>").argLine()).isEqualTo("-Xmx1g");
            assertThat(configuration("<argLine>${argLine}</argLine>").argLine()).isEmpty();
            assertThat(configuration("").argLine()).isEmpty();

            properties.setProperty("argLine", "-ea");
            assertThat(configuration("<argLine>${argLine}</argLine>").argLine()).isEqualTo("-ea");
            assertThat(configuration("<argLine>@{argLine} -ea</argLine>").argLine())
                    .isEqualTo("@{argLine} -ea");
        }

        @Test
        void canBeReplaced() {
            assertThat(configuration("<argLine>-ea</argLine><skip>false</skip>")
                            .withArgLine("-ea -Xint")
                            .settings())
                    .isEqualTo(Xml.configuration("<skip>false</skip><argLine>-ea -Xint</argLine>"));
        }
    }

    @Nested
    class WithProperties {

        @Test
        void anEntryCanBeRead() {
            String settings = "<properties><fine.jvm>off</fine.jvm>"
                    + "<property><name>fine.slow</name><value>2s</value></property></properties>";

            assertThat(configuration(settings).property("fine.jvm")).hasValue("off");
            assertThat(configuration(settings).property("fine.slow")).hasValue("2s");
            assertThat(configuration(settings).property("fine.console")).isEmpty();
        }

        @Test
        void optionsAreAdded() {
            assertThat(withOptions(
                            "<skip>false</skip>", new TreeMap<>(Map.of("fine.console", "off", "fine.slow", "1s"))))
                    .isEqualTo(Xml.configuration("<skip>false</skip><properties>"
                            + "<property><name>fine.console</name><value>off</value></property>"
                            + "<property><name>fine.slow</name><value>1s</value></property></properties>"));
        }

        @Test
        void theUsersOptionsWin() {
            String settings = "<properties><fine.console>failures</fine.console>"
                    + "<property><name>fine.slow</name><value>2s</value></property><other>1</other></properties>";

            assertThat(withOptions(settings, Map.of("fine.console", "off", "fine.slow", "1s")))
                    .isEqualTo(Xml.configuration(settings));
        }

        @Test
        void enginesOvertakeThoseOfTheProperties() {
            String engines = "<includeJUnit5Engines><a>x</a><a>y</a></includeJUnit5Engines>"
                    + "<excludeJUnit5Engines>${excluded}</excludeJUnit5Engines>";
            properties.setProperty("excluded", "z");

            Xpp3Dom result = withOptions(
                    engines + "<properties><includejunit5engines>a</includejunit5engines><b>c</b></properties>",
                    Map.of());

            assertThat(result)
                    .isEqualTo(Xml.configuration(engines + "<properties><b>c</b>"
                            + "<property><name>excludejunit5engines</name><value>z</value></property>"
                            + "<property><name>includejunit5engines</name><value>x,y</value></property></properties>"));
        }

        @Test
        void nothingIsAddedWhereThereIsNothingToAdd() {
            assertThat(withOptions("<skip>false</skip>", Map.of())).isEqualTo(Xml.configuration("<skip>false</skip>"));
        }

        @Test
        void whatWasThereStays() {
            Xpp3Dom before = Xml.configuration("<properties><a>b</a></properties>");

            new Configuration(before, all).withProperties(Map.of("fine.console", "off"));

            assertThat(before).isEqualTo(Xml.configuration("<properties><a>b</a></properties>"));
        }

        private Xpp3Dom withOptions(String settings, Map<String, String> options) {
            return configuration(settings).withProperties(options).settings();
        }
    }

    @Test
    void testsMayBeSkipped() {
        properties.setProperty("skipTests", "true");

        assertThat(configuration("<skipTests>${skipTests}</skipTests>").skips()).isTrue();
        assertThat(configuration("<skip>true</skip>").skips()).isTrue();
        assertThat(configuration("<skip>${maven.test.skip}</skip><skipTests>false</skipTests>")
                        .skips())
                .isFalse();
    }

    @Test
    void testDependenciesAreAddedToThoseOfTheUser() {
        String ofUser = "<dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency>";

        Xpp3Dom result = configuration(
                        "<additionalClasspathDependencies>" + ofUser + "</additionalClasspathDependencies>")
                .withTestDependencies(List.of(dependency("c:d:2")))
                .settings();

        assertThat(result)
                .isEqualTo(Xml.configuration("<additionalClasspathDependencies>" + ofUser
                        + "<dependency><groupId>c</groupId><artifactId>d</artifactId><version>2</version></dependency>"
                        + "</additionalClasspathDependencies>"));
    }

    private Configuration configuration(String content) {
        return new Configuration(Xml.configuration(content), all);
    }
}
