package io.github.surefirefine.dispatch.forks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkLaunch;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which dead forks are replaced. */
class ReplacementsTest {

    private static final ForkLaunch LAUNCH = new ForkLaunch(List.of("java", "Booter"), "/", List.of("A=b"));

    @Test
    void aForkIsReplacedByOneThatIsStartedLikeIt() {
        Replacements replacements = with(OptionalInt.empty(), LAUNCH);

        assertThat(replacements.replace(1)).hasValue(new Action.Replace(1, LAUNCH));
        assertThat(replacements.starting()).isOne();
        replacements.arrived();
        assertThat(replacements.starting()).isZero();
    }

    @Test
    void aForkOfWhichNothingIsKnownIsNot() {
        assertThat(with(OptionalInt.empty(), LAUNCH).replace(2)).isEmpty();
    }

    @Test
    void threeForEachForkIsTheLimit() {
        Replacements replacements = with(OptionalInt.empty(), LAUNCH);
        for (int i = 0; i < 3; i++) {
            assertThat(replacements.replace(1)).isPresent();
        }

        assertThat(replacements.replace(1)).isEmpty();
    }

    @Test
    void theUserMaySetAnotherLimit() {
        assertThat(with(OptionalInt.of(0), LAUNCH).replace(1)).isEmpty();
        Replacements one = with(OptionalInt.of(1), LAUNCH);
        assertThat(one.replace(1)).isPresent();
        assertThat(one.replace(1)).isEmpty();
    }

    @Test
    void nothingIsStartedWhereSomebodyDebugs() {
        ForkLaunch debugged = new ForkLaunch(List.of("java", "-agentlib:jdwp=server=y", "Booter"), "/", List.of());

        assertThat(with(OptionalInt.empty(), debugged).replace(1)).isEmpty();
    }

    private static Replacements with(OptionalInt limit, ForkLaunch launch) {
        Replacements replacements = new Replacements(limit);
        replacements.launched(new ForkId(1), 1, launch);
        return replacements;
    }
}
