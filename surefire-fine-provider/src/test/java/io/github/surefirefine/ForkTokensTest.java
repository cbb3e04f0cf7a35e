package io.github.surefirefine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkTokensTest {

    private final List<ForkUse> starts = new ArrayList<>();
    private final ForkTokens tokens = new ForkTokens(4, ForkUse.ONE_CLASS_EACH, use -> {
        starts.add(use);
        return null;
    });

    @Test
    void nothingIsStartedBeforeSurefireReads() {
        assertThat(starts).isEmpty();
    }

    @Test
    void anIteratorMeansReusedForksAsManyAsThereMayBe() {
        Iterator<Class<?>> iterator = tokens.iterator();

        assertThat(starts).containsExactly(ForkUse.REUSED);
        assertThat(iterator).toIterable().hasSize(4).containsOnly(ForkToken.class);
    }

    @Test
    void aSpliteratorMeansAJvmForEachToken() {
        tokens.spliterator();

        assertThat(starts).containsExactly(ForkUse.ONE_CLASS_EACH);
    }
}
