package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.report.EventStore;
import java.util.Optional;

/** What the parts of the dispatcher read and write in common. Not thread-safe. */
record Books(
        ForkUse use,
        ForkTable forks,
        Confirmations confirmations,
        Outbox outbox,
        RunConsole console,
        TestTimeouts timeouts,
        Planning planning,
        Replacements replacements,
        Trials trials,
        Inquiry inquiry,
        Progress progress,
        Intake intake,
        Scripting scripting) {

    private static Questions afterTheRun(FineOptions options) {
        return options.diagnosed().isPresent()
                ? new FailedTests(options.diagnosed().getAsInt())
                : new NoQuestions();
    }

    /** Nothing has happened yet. */
    static Books open(ForkUse use, FineOptions options, EventStore store) {
        ForkTable forks = new ForkTable();
        Confirmations confirmations = new Confirmations(use != ForkUse.ONE_JVM);
        Outbox outbox = new Outbox(forks, confirmations);
        RunConsole console = new RunConsole(options);
        Progress progress = new Progress(use, new EventMemory(store), confirmations);
        Replacements replacements = new Replacements(options.replacements());
        Trials trials = new Trials(use, outbox, replacements);
        Scripting scripting = new Scripting(use, forks, outbox, console, progress);
        Optional<OneTest> oneTest = options.bisected().map(test -> new OneTest(test, outbox, progress, scripting));
        Optional<Intake> ownShard = options.shard().map(shard -> new OwnShard(shard, outbox, console, progress));
        Questions questions = oneTest.<Questions>map(test -> test).orElseGet(() -> afterTheRun(options));
        return new Books(
                use,
                forks,
                confirmations,
                outbox,
                console,
                new TestTimeouts(options),
                new Planning(),
                replacements,
                trials,
                new Inquiry(questions, outbox, trials),
                progress,
                oneTest.<Intake>map(test -> test).or(() -> ownShard).orElseGet(WholeSuite::new),
                scripting);
    }
}
