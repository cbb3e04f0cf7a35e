package io.github.surefirefine.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.conductor.file.EventFile;
import io.github.surefirefine.conductor.file.RunFiles;
import io.github.surefirefine.conductor.process.StartedForks;
import io.github.surefirefine.conductor.server.ForkLink;
import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.dispatch.Dispatcher;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.store.RunMemory;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The loop runs on the thread of the test; events are in its queue beforehand, or come from a link. */
@Timeout(120)
class ConductorLoopTest {

    private final FineOptions options = FineOptions.parse(Map.of());
    private final EventFile putAside = new EventFile(Path.of("target"));

    @TempDir
    private Path reports;

    private ConductorLoop loop;

    @BeforeEach
    void prepare() {
        loop = new ConductorLoop(
                new Dispatcher(ForkUse.REUSED, options, putAside),
                putAside,
                () -> true,
                RunMemory.NONE,
                RunFiles.of(options, reports),
                new StartedForks(Optional.empty()));
    }

    @Test
    void theTraceIsWholeBeforeTheForksHaveGone() throws InterruptedException, IOException {
        Path trace = reports.resolve("fine-trace.json");
        List<String> whenToldToLeave = new ArrayList<>();
        ScriptedLink link = new ScriptedLink() {
            @Override
            public void send(ToFork message) throws IOException {
                if (message instanceof ToFork.Finish) {
                    whenToldToLeave.add(Files.readString(trace));
                }
            }
        };
        ForkId fork = loop.join(link, 1, 1, ForkRole.SUREFIRE);
        loop.tell(new Event.ForkSaid(fork, new ToConductor.PlanMade(PackedPlan.of(PlanMaker.ofSizes()), 1)));
        loop.tell(new Event.ForkGone(fork, Postmortem.NOTHING));

        loop.run();

        assertThat(whenToldToLeave).last().asString().contains("fork #1").endsWith("]}\n");
        assertThat(trace).hasContent(whenToldToLeave.get(whenToldToLeave.size() - 1));
    }

    @Test
    void aTraceThatCannotBeWrittenIsNoReasonToStop() throws InterruptedException, IOException {
        Files.createDirectory(reports.resolve("fine-trace.json"));
        ForkId fork = loop.join(new ScriptedLink(), 1, 1, ForkRole.SUREFIRE);
        loop.tell(new Event.ForkSaid(fork, new ToConductor.PlanMade(PackedPlan.of(PlanMaker.ofSizes()), 1)));
        loop.tell(new Event.ForkGone(fork, Postmortem.NOTHING));

        loop.run();

        assertThat(loop.awaitEnd(Duration.ZERO)).isTrue();
    }

    @Test
    void anInterruptedRunIsToldAndItsTraceEnds() throws InterruptedException, IOException {
        List<ConsoleLine> told = new ArrayList<>();
        loop.printLastWords(told::addAll);
        ForkId fork = loop.join(new ScriptedLink(), 1, 1, ForkRole.SUREFIRE);
        loop.tell(new Event.ForkSaid(fork, new ToConductor.PlanMade(PackedPlan.of(PlanMaker.ofSizes(2)), 1)));
        loop.interrupt(Duration.ofMillis(1));
        loop.tell(new Event.ForkGone(fork, Postmortem.NOTHING));

        loop.run();

        assertThat(told)
                .singleElement()
                .extracting(ConsoleLine::text)
                .asString()
                .startsWith("fine: interrupted");
        assertThat(reports.resolve("fine-trace.json"))
                .content()
                .contains("\"cat\":\"interrupted\"")
                .endsWith("]}\n");
    }

    @Test
    void aRunThatHasEndedCannotBeInterrupted() {
        List<ConsoleLine> told = new ArrayList<>();
        loop.printLastWords(told::addAll);
        loop.run();
        loop.interrupt(Duration.ofMinutes(1));

        assertThat(told).isEmpty();
    }

    @Test
    void aRunThatHasEndedBeforeAnybodyCameEndsTheLoop() {
        loop.run();
    }

    @Test
    void whoeverEndsMavenCanWaitForTheEndOfTheLoop() {
        assertThat(loop.awaitEnd(Duration.ZERO)).isFalse();

        loop.run();

        assertThat(loop.awaitEnd(Duration.ZERO)).isTrue();
    }

    @Test
    void aForkIsServedUntilItHasGone() throws InterruptedException {
        ScriptedLink link = new ScriptedLink();
        ForkId fork = loop.join(link, 1, 1, ForkRole.SUREFIRE);
        loop.tell(new Event.ForkSaid(fork, new ToConductor.PlanMade(PackedPlan.of(PlanMaker.ofSizes()), 1)));
        loop.tell(new Event.ForkGone(fork, Postmortem.NOTHING));
        loop.run();

        assertThat(link.sent).containsExactly(new ToFork.MakePlan(0), new ToFork.Finish());
        assertThat(link.closed).isTrue();
    }

    @Test
    void whatIsSentIsFlushedWhenThereIsNothingMoreToHear() throws InterruptedException {
        List<List<ToFork>> flushed = new ArrayList<>();
        loop.join(
                new ScriptedLink() {
                    @Override
                    public void flush() {
                        flushed.add(List.copyOf(sent));
                        tell(new Event.ForkGone(new ForkId(1), Postmortem.NOTHING));
                    }
                },
                1,
                1,
                ForkRole.SUREFIRE);
        loop.run();

        assertThat(flushed).first().isEqualTo(List.of(new ToFork.MakePlan(0)));
    }

    @Test
    void aDefectIsToldToEveryFork() throws InterruptedException {
        ScriptedLink first = new ScriptedLink();
        ScriptedLink second = new ScriptedLink();
        loop.join(first, 1, 1, ForkRole.SUREFIRE);
        loop.join(second, 2, 2, ForkRole.SUREFIRE);
        loop.tell(new Event.Recalled(null, null, null));
        loop.run();

        assertThat(first.sent).last().isInstanceOf(ToFork.Abort.class);
        assertThat(second.sent).last().isInstanceOf(ToFork.Abort.class);
        assertThat(second.closed).isTrue();
    }

    @Test
    void thatMemoryDoesNotSufficeIsToldInWords() throws InterruptedException {
        ScriptedLink first = new ScriptedLink() {
            @Override
            public void send(ToFork message) throws IOException {
                super.send(message);
                if (message instanceof ToFork.MakePlan) {
                    throw new OutOfMemoryError("Java heap space");
                }
            }
        };
        loop.join(first, 1, 1, ForkRole.SUREFIRE);
        loop.run();

        assertThat(first.sent)
                .last()
                .isEqualTo(new ToFork.Abort(Trouble.MAVEN_MEMORY.tell(
                        "fine: Maven has run out of memory (Java heap space); give it more with -Xmx in MAVEN_OPTS")));
        assertThat(first.closed).isTrue();
    }

    /** What a fork said before it died may still be on its way: its test has begun, or passed. */
    @Test
    void aForkThatCannotBeToldAnythingIsStillHeardToTheEnd() throws InterruptedException {
        List<Boolean> closedBeforeItHadGone = new ArrayList<>();
        ScriptedLink deaf = new ScriptedLink() {
            @Override
            public void send(ToFork message) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ScriptedLink other = new ScriptedLink() {
            @Override
            public void send(ToFork message) {
                closedBeforeItHadGone.add(deaf.closed);
            }
        };
        ForkId first = loop.join(deaf, 1, 1, ForkRole.SUREFIRE);
        ForkId second = loop.join(other, 2, 2, ForkRole.SUREFIRE);
        loop.tell(new Event.ForkGone(first, Postmortem.NOTHING));
        loop.tell(new Event.ForkGone(second, Postmortem.NOTHING));
        loop.run();

        assertThat(closedBeforeItHadGone).containsExactly(false);
        assertThat(deaf.closed).isTrue();
    }

    private void tell(Event event) {
        try {
            loop.tell(event);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps everything that is sent. */
    private static class ScriptedLink implements ForkLink {

        final List<ToFork> sent = new ArrayList<>();
        boolean closed;

        @Override
        public void send(ToFork message) throws IOException {
            sent.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            closed = true;
        }
    }
}
