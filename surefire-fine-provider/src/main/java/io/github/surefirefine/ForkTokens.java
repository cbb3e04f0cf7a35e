package io.github.surefirefine;

import io.github.surefirefine.conductor.JvmTokens;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The "test sets" that Surefire starts forks for. How Surefire reads them shows what it will do with them, in every
 * release from 3.0.0 to 3.6.1: {@link #iterator()} means reused forks, at most as many as there are tokens; {@link
 * #spliterator()} means one JVM for each token, started as soon as the token is there.
 */
final class ForkTokens implements Iterable<Class<?>> {

    /** More than any real forkCount. */
    static final int AS_MANY_AS_FORK_COUNT = 1024;

    private final int maxReusedForks;
    private final ForkUse ofFreshJvms;
    private final RunStarter starter;

    /**
     * @param maxReusedForks the maximum number of forks, if they are reused
     * @param ofFreshJvms what each of them is for, if they are not
     * @param starter called once, when Surefire begins to read
     */
    ForkTokens(int maxReusedForks, ForkUse ofFreshJvms, RunStarter starter) {
        this.maxReusedForks = maxReusedForks;
        this.ofFreshJvms = ofFreshJvms;
        this.starter = starter;
    }

    @Override
    public Iterator<Class<?>> iterator() {
        starter.start(ForkUse.REUSED);
        return Collections.<Class<?>>nCopies(maxReusedForks, ForkToken.class).iterator();
    }

    @Override
    public Spliterator<Class<?>> spliterator() {
        JvmTokens wanted = starter.start(ofFreshJvms);
        return new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
            @Override
            public boolean tryAdvance(Consumer<? super Class<?>> action) {
                if (!wanted.hasNext()) {
                    return false;
                }
                wanted.next();
                action.accept(ForkToken.class);
                return true;
            }

            @Override
            public @Nullable Spliterator<Class<?>> trySplit() {
                return null;
            }
        };
    }

    /** Starts the run. */
    @FunctionalInterface
    interface RunStarter {

        /** Starts it, and answers with an element for each JVM that it wants if forks are not reused. */
        JvmTokens start(ForkUse use);
    }
}
