package io.github.surefirefine.plugin.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.failure.StackLine.Frame;
import io.github.surefirefine.plugin.failure.StackLine.Others;
import io.github.surefirefine.plugin.failure.StackLine.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackTextTest {

    private static final String TRACE = """
            java.lang.IllegalStateException: no
            \tmoney
            \tat java.base/java.util.List.of(List.java:827)
            \tat app//demo.Shop.<init>(Shop.java:7)
            \tat demo.Shop$Till.lambda$pay$0(Shop.java:9) ~[classes/:na]
            \tat demo.ShopTest.pays(ShopTest.java)
            \tat jdk.internal.reflect.Method.invoke(Native Method)
            Caused by: java.io.IOException: gone
            \tat other.Net.read(Net.kt:3)
            \t... 12 more
            """;

    @Test
    void framesAreRecognizedHoweverTheyAreWritten() {
        assertThat(StackText.lines(TRACE))
                .containsExactly(
                        new Said("java.lang.IllegalStateException: no"),
                        new Said("\tmoney"),
                        new Frame("java.util.List", "of", "List.java", 827),
                        new Frame("demo.Shop", "<init>", "Shop.java", 7),
                        new Frame("demo.Shop$Till", "lambda$pay$0", "Shop.java", 9),
                        new Frame("demo.ShopTest", "pays", "ShopTest.java", 0),
                        new Frame("jdk.internal.reflect.Method", "invoke", "Native Method", 0),
                        new Said("Caused by: java.io.IOException: gone"),
                        new Frame("other.Net", "read", "Net.kt", 3),
                        new Others(12));
    }

    @Test
    void ownFramesStayAndOthersAreCounted() {
        List<StackLine> own =
                StackText.own(StackText.lines(TRACE), frame -> frame.className().startsWith("demo."));

        assertThat(own)
                .containsExactly(
                        new Others(1),
                        new Frame("demo.Shop", "<init>", "Shop.java", 7),
                        new Frame("demo.Shop$Till", "lambda$pay$0", "Shop.java", 9),
                        new Frame("demo.ShopTest", "pays", "ShopTest.java", 0),
                        new Others(1),
                        new Said("Caused by: java.io.IOException: gone"),
                        new Others(13));
    }

    @Test
    void textWithoutFramesIsNoTrace() {
        assertThat(StackText.own(StackText.lines("just\nwords"), frame -> true)).isEmpty();
        assertThat(StackText.lines("")).isEmpty();
    }
}
