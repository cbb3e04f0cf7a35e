package io.github.surefirefine.dispatch;

import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Endings;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Quarantining;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.options.FlakyChoice;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What failed without failing the build, and has to be told, or fails it after all. Not thread-safe. */
final class Aftermath {

    /** More would push everything else off the screen. */
    private static final int MOST_NAMED = 5;

    private final FlakyChoice choice;
    private final Quarantining quarantine;
    private final Outbox outbox;
    private final Progress progress;

    Aftermath(FlakyChoice choice, Quarantining quarantine, Outbox outbox, Progress progress) {
        this.choice = choice;
        this.quarantine = quarantine;
        this.outbox = outbox;
        this.progress = progress;
    }

    /** All tests have run. */
    void tell(Run run) {
        for (String news : quarantine.newsOfRun()) {
            outbox.warn(Optional.of(news));
        }
        if (choice == FlakyChoice.WARN) {
            Optional<String> names = flaky(run);
            if (names.isPresent()) {
                outbox.warn(Optional.of("fine: passed only on a rerun: " + names.get()));
            }
        }
    }

    /** Everything is over. The build fails because of flaky tests, if the user wants that. */
    void judge(Run run) {
        if (choice == FlakyChoice.FAIL) {
            flaky(run)
                    .ifPresent(names -> progress.fail(Trouble.FLAKY_TESTS.tell(
                            "fine: passed only on a rerun: " + names + ". Repair the tests, or set fine.flaky=warn.")));
        }
    }

    private static Optional<String> flaky(Run run) {
        List<String> names = new ArrayList<>();
        for (TestUnit unit : new Endings(run).flaky()) {
            names.add(run.nameOf(unit).text());
        }
        int more = names.size() - MOST_NAMED;
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                        + (more > 0 ? " and " + more + " more" : ""));
    }
}
