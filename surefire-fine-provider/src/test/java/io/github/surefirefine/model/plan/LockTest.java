package io.github.surefirefine.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;

class LockTest {

    @Test
    void theGlobalKeyIsThatOfJUnit() {
        assertThat(Lock.GLOBAL_KEY).isEqualTo(ExclusiveResource.GLOBAL_KEY);
    }

    @Test
    void onlyTheExclusiveGlobalLockIsolates() {
        assertThat(new Lock(Lock.GLOBAL_KEY, true).isolates()).isTrue();
        assertThat(new Lock(Lock.GLOBAL_KEY, false).isolates()).isFalse();
        assertThat(new Lock("a", true).isolates()).isFalse();
    }

    @Test
    void aUnionHasEachKeyOnceSortedAndTheExclusiveLockWins() {
        assertThat(Lock.union(List.of(
                        new Lock("b", false),
                        new Lock("c", true),
                        new Lock("a", false),
                        new Lock("b", true),
                        new Lock("c", false))))
                .containsExactly(new Lock("a", false), new Lock("b", true), new Lock("c", true));
        assertThat(Lock.union(List.of())).isEmpty();
    }
}
