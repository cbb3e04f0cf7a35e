package io.github.surefirefine.junit.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

class TestNgLabelsTest {

    /** As the engine writes them, for a class with one instance or several, made by a factory or named by themselves. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isTea()   | isTea                         | isTea
            isTea()   | isTea(tea)                    | isTea
            isTea()@1 | isTea[1](coffee)              | isTea
            isTea()   | breakfast                     | breakfast
            isTea()   | case[3]                       | case[3]
            isTea()@1 | drinking coffee[1](coffee)    | drinking coffee
            isTea()@0 | drinking tea[0]               | drinking tea
            isTea()@0 | login[0](chrome)[0](x)        | login
            isTea()@0 | login[1](chrome)[0](x)        | login[1](chrome)
            isTea()@2 | case[2] of three[2]           | case[2] of three
            """)
    void namesATest(String method, String reported, String name) {
        UniqueId id =
                UniqueId.forEngine("testng").append("class", "demo.TeaTest").append("method", method);

        assertThat(new TestNgLabels(false)
                        .of(TestIdentifier.from(new Method(id, reported)))
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"drinking tea[0][3], drinking tea", "isTea[0][3], isTea"})
    void namesAnInvocation(String reported, String name) {
        UniqueId id = UniqueId.forEngine("testng")
                .append("class", "demo.TeaTest")
                .append("method", "isTea()@0")
                .append("invoc", "3");

        assertThat(new TestNgLabels(false)
                        .of(TestIdentifier.from(new Method(id, reported)))
                        .name())
                .isEqualTo(name);
    }

    private static final class Method extends AbstractTestDescriptor {

        Method(UniqueId id, String reported) {
            super(id, reported, MethodSource.from("demo.TeaTest", "isTea"));
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }
}
