package io.github.surefirefine.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryTest {

    @Test
    void aCopyThatSharesTextsSaysTheSame() {
        Entry start = entry("id", "demo.FooTest", "bar", null);
        Entry end = entry(new String("id"), new String("demo.FooTest"), "another", 5);

        Entry copy = end.sharing(start);

        assertThat(copy).isEqualTo(end);
        assertThat(copy.uniqueId()).isSameAs(start.uniqueId());
        assertThat(copy.source()).isSameAs(start.source());
        assertThat(copy.name()).isEqualTo("another");
    }

    private static Entry entry(String id, String source, String name, Integer millis) {
        return Entry.ofTest(id, source, name)
                .withDeclaringClass(source)
                .withNameText("text of " + name)
                .withElapsedMillis(millis)
                .withMessage("message");
    }
}
