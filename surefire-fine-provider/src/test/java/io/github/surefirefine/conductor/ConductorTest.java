package io.github.surefirefine.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.console.OutputPlace;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.store.RunMemory;
import io.github.surefirefine.wire.Address;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Real sockets and threads; the forks are fake. */
@Timeout(120)
class ConductorTest {

    private static final RunPlan PLAN = new PlanMaker()
            .split("demo.SmallTest", 2)
            .split("demo.LargeTest", 9)
            .plan();

    private final Set<Thread> threadsBefore = Thread.getAllStackTraces().keySet();
    private final CountDownLatch surefiresRun = new CountDownLatch(1);
    private Thread starter;
    private Conductor conductor;

    @BeforeEach
    void startOnAThreadThatStaysUntilTheEndOfTheRun() throws InterruptedException {
        start(ForkUse.REUSED);
    }

    @AfterEach
    void endTheRun() throws InterruptedException {
        surefiresRun.countDown();
        starter.join();
        Await.until(
                "the conductor's threads are gone: " + fineThreads(),
                () -> fineThreads().isEmpty());
        assertThat(folder()).doesNotExist();
    }

    @Test
    void twoForksRunEverythingOnce() throws Exception {
        List<Integer> ran = new ArrayList<>();
        try (FakeForkClient first = FakeForkClient.join(conductor.address(), 1);
                FakeForkClient second = FakeForkClient.join(conductor.address(), 2)) {
            FutureTask<ToFork> last = inBackground(() -> second.work(PLAN));

            assertThat(first.work(PLAN)).isEqualTo(new ToFork.Finish());
            assertThat(last.get(Await.DEADLINE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new ToFork.Finish());
            ran.addAll(first.ran);
            ran.addAll(second.ran);
            assertThat(first.presented.size() + second.presented.size()).isEqualTo(2 * 2 + 11 * 3);
            List<String> printed = Stream.of(first, second)
                    .flatMap(fork -> fork.printed.stream())
                    .toList();
            // On a busy machine, there may be more, such as a sign of life.
            assertThat(printed).filteredOn(line -> line.contains("PASS")).hasSize(11);
            assertThat(printed)
                    .as("the first line and the last one")
                    .filteredOn(line -> line.contains("fine: 11 tests in "))
                    .hasSize(2);
        }
        assertThat(ran).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void aForkThatComesAfterTheEndIsToldToLeave() throws Exception {
        runAlone(1);
        try (FakeForkClient late = FakeForkClient.join(conductor.address(), 2)) {
            assertThat(late.work(PLAN)).isEqualTo(new ToFork.Finish());
            assertThat(late.ran).isEmpty();
        }
    }

    @Test
    void aForkThatIsCutOffLeavesItsWorkToTheOther() throws Exception {
        FakeForkClient lost = FakeForkClient.join(conductor.address(), 1);
        assertThat(lost.hear()).isEqualTo(new ToFork.MakePlan(0));
        try (FakeForkClient other = FakeForkClient.join(conductor.address(), 2)) {
            lost.say(new ToConductor.PlanMade(PackedPlan.of(PLAN), 1));
            ToFork lease = lost.hear();
            assertThat(lease).isInstanceOf(ToFork.RunLease.class);
            TestUnit unit = ((ToFork.RunLease) lease).lease().units().get(0);
            String set = PLAN.classes().get(unit.classIndex()).sets().get(0).uniqueId();
            lost.say(new ToConductor.UnitStarted(unit.index()));
            lost.say(new ToConductor.SetOpened(set, Entry.ofSet(set)));
            assertThat(lost.hear()).as("it was heard").isInstanceOf(ToFork.Present.class);
            lost.close();

            assertThat(other.work(PLAN)).isEqualTo(new ToFork.Finish());
            assertThat(other.ran).hasSize(10).doesNotContain(unit.index());
        }
    }

    @Test
    void whoeverDoesNotKnowTheTokenIsSentAway() throws Exception {
        Address address = conductor.address();
        try (FakeForkClient stranger = FakeForkClient.silent(address)) {
            stranger.say(new ToConductor.Hello(Frames.VERSION, "another token", 1, 1, ForkRole.SUREFIRE));

            assertThat(stranger.isCut()).isTrue();
        }
        runAlone(1);
    }

    @Test
    void whoeverSpeaksAnotherVersionIsSentAway() throws Exception {
        Address address = conductor.address();
        try (FakeForkClient stranger = FakeForkClient.silent(address)) {
            stranger.say(new ToConductor.Hello(Frames.VERSION + 1, address.token(), 1, 1, ForkRole.SUREFIRE));

            assertThat(stranger.isCut()).isTrue();
        }
        runAlone(1);
    }

    @Test
    void whoeverForgetsToSayHelloIsSentAway() throws Exception {
        try (FakeForkClient stranger = FakeForkClient.silent(conductor.address())) {
            stranger.say(new ToConductor.UnitFinished(0));

            assertThat(stranger.isCut()).isTrue();
        }
        runAlone(1);
    }

    @Test
    void aHelloWithoutATokenIsSentAway() throws Exception {
        try (FakeForkClient stranger = FakeForkClient.silent(conductor.address())) {
            stranger.say(new ToConductor.Hello(Frames.VERSION, null, 1, 1, ForkRole.SUREFIRE));

            assertThat(inBackground(stranger::isCut).get(10, TimeUnit.SECONDS)).isTrue();
        }
        runAlone(1);
    }

    @Test
    void garbageIsSentAway() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            byte[] garbage = new byte[random.nextInt(100) + 4];
            random.nextBytes(garbage);
            garbage[0] = (byte) 0x80;
            try (FakeForkClient stranger = FakeForkClient.silent(conductor.address())) {
                stranger.sayBytes(garbage);
                assertThat(stranger.isCut()).isTrue();
            }
        }
        runAlone(1);
    }

    @Test
    void garbageFromAForkIsTheEndOfThatFork() throws Exception {
        try (FakeForkClient mad = FakeForkClient.join(conductor.address(), 1)) {
            assertThat(mad.hear()).isEqualTo(new ToFork.MakePlan(0));
            mad.sayBytes(new byte[] {0, 0, 0, 1, 9});
            assertThat(mad.hear())
                    .isInstanceOfSatisfying(
                            ToFork.Abort.class,
                            abort -> assertThat(abort.message())
                                    .startsWith("fine: the fork #1 (process 4711) is sent away, because it sent"
                                            + " an unreadable message: no presence byte before a "));
        }
        runAlone(2);
    }

    @Test
    void aConnectionThatIsClosedWithoutAWordHarmsNobody() throws Exception {
        FakeForkClient.silent(conductor.address()).close();

        runAlone(1);
    }

    @Test
    void aConnectionThatSaysNothingHoldsUpNobody() throws Exception {
        try (FakeForkClient silent = FakeForkClient.silent(conductor.address())) {
            runAlone(1);
            surefiresRun.countDown();

            assertThat(inBackground(silent::isCut).get(10, TimeUnit.SECONDS))
                    .as("the end of the run is the end of every connection")
                    .isTrue();
        }
    }

    @Test
    void aRunThatEndsBeforeAnyForkCameIsCleanedUp() {
        assertThat(conductor.address().family()).isEqualTo(Address.Family.UNIX);
        assertThat(folder()).isDirectory();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no modes")
    void theFolderIsForThisUserOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder()))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE", "OWNER_EXECUTE");
    }

    @Test
    void eachRunHasASecretOfItsOwn() throws Exception {
        Address first = conductor.address();
        surefiresRun.countDown();
        starter.join();
        Await.until("the first is gone", () -> fineThreads().isEmpty());
        start(ForkUse.REUSED);

        assertThat(conductor.address().token()).hasSize(32).isNotEqualTo(first.token());
    }

    @Test
    void aForkWhoseMessageMakesNoSenseIsSentAwayAndTheOthersGoOn() throws Exception {
        try (FakeForkClient fork = FakeForkClient.join(conductor.address(), 1)) {
            assertThat(fork.hear()).isEqualTo(new ToFork.MakePlan(0));
            fork.say(new ToConductor.PlanMade(PackedPlan.of(PLAN), 1));
            assertThat(fork.hear()).isInstanceOf(ToFork.RunLease.class);
            fork.say(new ToConductor.UnitFinished(4711));

            assertThat(fork.work(PLAN))
                    .isInstanceOfSatisfying(
                            ToFork.Abort.class,
                            abort -> assertThat(abort.message())
                                    .startsWith("fine: the fork #1 (process 4711) is sent away, because it said"
                                            + " UnitFinished[unit=4711], but does not have that unit."));
        }
        runAlone(2);
    }

    private void start(ForkUse use) throws InterruptedException {
        BlockingQueue<Conductor> started = new ArrayBlockingQueue<>(1);
        starter = new Thread(
                () -> {
                    try {
                        started.put(Conductor.start(
                                use,
                                FineOptions.parse(Map.of()),
                                RunMemory.NONE,
                                Path.of("target"),
                                Optional.empty(),
                                OutputPlace.UNKNOWN));
                        surefiresRun.await();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                "surefire");
        starter.start();
        conductor = started.poll(Await.DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }

    private void runAlone(int number) throws IOException {
        try (FakeForkClient fork = FakeForkClient.join(conductor.address(), number)) {
            assertThat(fork.work(PLAN)).isEqualTo(new ToFork.Finish());
            assertThat(fork.ran).hasSize(11);
        }
    }

    private Path folder() {
        return Path.of(conductor.address().place()).getParent();
    }

    private Set<String> fineThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !threadsBefore.contains(thread))
                .map(Thread::getName)
                .filter(name -> name.startsWith("fine-"))
                .collect(Collectors.toSet());
    }

    private static <T> FutureTask<T> inBackground(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(future, "fake-fork");
        thread.setDaemon(true);
        thread.start();
        return future;
    }
}
