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
        Progress progress,
        Intake intake) {

    /** Nothing has happened yet. */
    static Books open(ForkUse use, FineOptions options, EventStore store) {
        ForkTable forks = new ForkTable();
        Confirmations confirmations = new Confirmations(use != ForkUse.ONE_JVM);
        Outbox outbox = new Outbox(forks, confirmations);
        RunConsole console = new RunConsole(options);
        Progress progress = new Progress(use, new EventMemory(store), confirmations);
        Optional<Intake> ownShard = options.shard().map(shard -> new OwnShard(shard, outbox, console, progress));
        return new Books(
                use,
                forks,
                confirmations,
                outbox,
                console,
                new TestTimeouts(options),
                new Planning(),
                new Replacements(options.replacements()),
                progress,
                ownShard.orElseGet(WholeSuite::new));
    }
}
