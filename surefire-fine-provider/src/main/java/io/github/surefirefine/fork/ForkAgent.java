package io.github.surefirefine.fork;

import io.github.surefirefine.fork.connection.SocketConductorLink;
import io.github.surefirefine.fork.jvm.ExitHook;
import io.github.surefirefine.fork.jvm.LaunchOfThisJvm;
import io.github.surefirefine.fork.lease.LeaseRunner;
import io.github.surefirefine.fork.lease.RunnerThread;
import io.github.surefirefine.fork.lease.Runners;
import io.github.surefirefine.fork.output.OutputPieces;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.ForkMark;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.presenter.Presenter;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.Address;
import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.maven.surefire.api.report.ConsoleOutputCapture;
import org.apache.maven.surefire.api.report.OutputReportEntry;
import org.apache.maven.surefire.api.report.TestOutputReceiver;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.testset.TestSetFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Does in a fork what the conductor says, until the run is over. Tests run on a thread of their own, so that the
 * calling thread stays free to present and to print.
 */
public final class ForkAgent implements TestOutputReceiver<OutputReportEntry>, AutoCloseable {

    private final ForkRole role;
    private final CompletableFuture<ConductorLink> connected;
    private final Presenter presenter;
    private final Runners runners;

    /** Held while the pieces of one output are passed on, so that they stay together. */
    private final Object printing = new Object();

    private ForkAgent(ForkRole role, CompletableFuture<ConductorLink> connected, Presenter presenter, Runners runners) {
        this.role = role;
        this.connected = connected;
        this.presenter = presenter;
        this.runners = runners;
    }

    /**
     * Works for a conductor in another JVM until the end of the run.
     *
     * @throws TestSetFailedException if the run cannot go on; the message is for the user
     */
    public static void workFor(
            Address conductor,
            int forkNumber,
            PlatformSettings settings,
            TestReportListener<TestOutputReportEntry> surefire)
            throws TestSetFailedException, IOException, InterruptedException {
        ForkRole role = ForkMark.roleOfThisJvm();
        try (ForkAgent agent = prepare(role, settings, surefire)) {
            ConductorLink link = SocketConductorLink.connect(conductor, forkNumber, role);
            introduce(link);
            ExitHook exitHook = ExitHook.arm(link);
            try {
                agent.work(link);
            } finally {
                exitHook.disarm();
            }
        }
    }

    /** Tells the conductor how this JVM was started, so that others can be started like it. */
    public static void introduce(ConductorLink link) throws IOException, InterruptedException {
        Optional<ForkLaunch> launch = LaunchOfThisJvm.find();
        if (launch.isPresent()) {
            link.send(new ToConductor.Launched(launch.get()));
            link.flush();
        }
    }

    /**
     * An agent for a conductor that need not exist yet. It takes a while until JUnit is ready, so this begins before
     * there is a connection.
     */
    public static ForkAgent prepare(
            ForkRole role, PlatformSettings settings, TestReportListener<TestOutputReportEntry> surefire) {
        CompletableFuture<ConductorLink> connected = new CompletableFuture<>();
        Runners runners = new Runners(new LeaseRunner(settings, connected), settings.testClassLoader());
        ForkAgent agent = new ForkAgent(role, connected, new Presenter(surefire), runners);
        ConsoleOutputCapture.startCapture(agent);
        runners.begin();
        return agent;
    }

    /**
     * Works for a conductor until the end of the run.
     *
     * @throws TestSetFailedException if the run cannot go on; the message is for the user
     */
    public void work(ConductorLink link) throws TestSetFailedException, IOException, InterruptedException {
        connected.complete(link);
        Thread caller = Thread.currentThread();
        String callerName = caller.getName();
        caller.setName("fine-agent");
        try {
            obey(link);
            runners.close();
        } catch (ExecutionException e) {
            throw new TestSetFailedException(
                    Trouble.SESSION.tell("fine: the JUnit session cannot be closed"), e.getCause());
        } finally {
            link.close();
            caller.setName(callerName);
        }
    }

    /** Runs nothing more. If there was no conductor, the launcher session that was to be ready for it is closed. */
    @Override
    public void close() {
        try {
            if (!connected.isDone()) {
                runners.close();
            }
        } catch (ExecutionException e) {
            // The run has failed for another reason, which the user is told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            runners.retire();
        }
    }

    private void obey(ConductorLink link) throws TestSetFailedException, IOException, InterruptedException {
        for (ToFork message = receive(link); !(message instanceof ToFork.Finish); message = receive(link)) {
            RunnerThread thread = runners.current();
            if (message instanceof ToFork.Present news) {
                presenter.present(news.event(), news.rerun());
            } else if (message instanceof ToFork.Print print) {
                presenter.print(print.line());
            } else if (message instanceof ToFork.StartClock start) {
                presenter.startClock(start.set());
            } else if (message instanceof ToFork.Confirm) {
                link.answer(new ToConductor.Confirmed());
            } else if (message instanceof ToFork.MakePlan
                    || message instanceof ToFork.RunLease
                    || message instanceof ToFork.RunPlanned
                    || message instanceof ToFork.RunPart
                    || message instanceof ToFork.SkipLease) {
                thread.execute(message);
            } else if (message instanceof ToFork.CancelLease order) {
                thread.runner().cancel(order.lease());
            } else if (message instanceof ToFork.GiveUp order) {
                thread.runner().giveUp(order.lease(), order.units());
            } else if (message instanceof ToFork.ShareInvocations order) {
                thread.runner().shareInvocations(order.lease(), order.unit());
            } else if (message instanceof ToFork.Claimed answer) {
                thread.runner().claimed(answer.invocations());
            } else if (message instanceof ToFork.LeaseExtended more) {
                thread.runner().extend(more.lease(), more.units());
            } else if (message instanceof ToFork.StopTest order) {
                runners.stop(order.test());
            } else if (message instanceof ToFork.LeaveBehind order) {
                runners.leaveBehind(order.test());
            } else if (message instanceof ToFork.DumpThreads) {
                runners.dump(link);
            } else if (message instanceof ToFork.Abort abort) {
                throw new TestSetFailedException(abort.message());
            } else {
                throw new IllegalStateException("not handled: " + message);
            }
        }
    }

    private static ToFork receive(ConductorLink link) throws TestSetFailedException, IOException, InterruptedException {
        @Nullable ToFork message = link.receive();
        if (message == null) {
            throw new TestSetFailedException(Trouble.CONNECTION.tell(
                    "fine: the connection to Maven was lost, with those results of this fork that had not"
                            + " been reported. Was Maven killed, or was the folder for temporary files removed?"));
        }
        return message;
    }

    /** The calling thread has printed something. */
    @Override
    public void writeTestOutput(OutputReportEntry output) {
        // Output of a test that was left behind belongs to a test that is already reported, and other tests are
        // running.
        if (!runners.isLeftBehind(Thread.currentThread())) {
            OutputPieces pieces =
                    new OutputPieces(new TestOutput(output.getLog(), output.isStdOut(), output.isNewLine()));
            synchronized (printing) {
                while (pieces.hasNext()) {
                    printed(pieces.next());
                }
            }
        }
    }

    private void printed(TestOutput piece) {
        if (runners.current().runner().output().printed(piece)) {
            return;
        }
        if (role == ForkRole.SUREFIRE) {
            presenter.present(piece, 0);
        } else {
            runners.current().runner().output().printedBetweenUnits(piece);
        }
    }
}
