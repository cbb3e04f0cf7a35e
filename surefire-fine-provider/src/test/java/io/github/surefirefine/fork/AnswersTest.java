package io.github.surefirefine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.Invocations;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Invocations FEW = new Invocations(1, 3);

    private final BlockingQueue<Invocations> one = new LinkedBlockingQueue<>();
    private final BlockingQueue<Invocations> other = new LinkedBlockingQueue<>();
    private final Answers answers = new Answers();

    @Test
    void eachGetsItsOwn() {
        answers.expect(one);
        answers.expect(other);
        answers.answer(FEW);
        assertThat(one).containsExactly(FEW);
        assertThat(other).isEmpty();
        answers.answer(Invocations.NONE);
        answers.answer(FEW);

        assertThat(other).containsExactly(Invocations.NONE);
    }

    @Test
    void nobodyWaitsInVain() {
        answers.expect(one);
        answers.noneAnyMore();
        answers.expect(other);

        assertThat(one).containsExactly(Invocations.NONE);
        assertThat(other).containsExactly(Invocations.NONE);
    }
}
