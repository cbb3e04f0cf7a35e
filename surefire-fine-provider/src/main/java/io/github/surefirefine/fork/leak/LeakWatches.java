package io.github.surefirefine.fork.leak;

import io.github.surefirefine.model.result.Leak;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Finds out what tests leave behind, of all kinds. */
public interface LeakWatches {

    /** Looks for nothing. */
    LeakWatches NONE = new LeakWatches() {
        @Override
        public void classBegins() {}

        @Override
        public void charge(Supplier<String> owner) {}

        @Override
        public List<Leak> classEnds() {
            return List.of();
        }
    };

    /**
     * Looks for threads and processes of this JVM. To be asked for before tests run: they may replace what is looked at,
     * or forbid to look.
     */
    static LeakWatches ofThisJvm() {
        LeakSource threads = new JvmThreads();
        return untilTheyFail(of(new LeakWatch(threads), new LeakWatch(new JvmProcesses(threads))));
    }

    /** As these, but when one of them throws anything, nothing is looked for any more; nobody else hears of that. */
    static LeakWatches untilTheyFail(LeakWatches watches) {
        return new LeakWatches() {

            private volatile LeakWatches trusted = watches;

            @Override
            public void classBegins() {
                trust(() -> {
                    trusted.classBegins();
                    return List.of();
                });
            }

            @Override
            public void charge(Supplier<String> owner) {
                trust(() -> {
                    trusted.charge(owner);
                    return List.of();
                });
            }

            @Override
            public List<Leak> classEnds() {
                return trust(trusted::classEnds);
            }

            private List<Leak> trust(Supplier<List<Leak>> look) {
                try {
                    return look.get();
                } catch (Throwable e) {
                    trusted = NONE;
                    return List.of();
                }
            }
        };
    }

    /** Looks for what these two look for. */
    static LeakWatches of(LeakWatch threads, LeakWatch processes) {
        return new LeakWatches() {
            @Override
            public void classBegins() {
                threads.classBegins();
                processes.classBegins();
            }

            @Override
            public void charge(Supplier<String> owner) {
                threads.charge(owner);
                processes.charge(owner);
            }

            @Override
            public List<Leak> classEnds() {
                Map<String, List<String>> leftThreads = threads.classEnds();
                Map<String, List<String>> leftProcesses = processes.classEnds();
                Set<String> owners = new LinkedHashSet<>(leftThreads.keySet());
                owners.addAll(leftProcesses.keySet());
                return owners.stream()
                        .map(owner -> new Leak(
                                owner,
                                leftThreads.getOrDefault(owner, List.of()),
                                leftProcesses.getOrDefault(owner, List.of())))
                        .toList();
            }
        };
    }

    /** A class begins. What is there is no test's. */
    void classBegins();

    /** What has come since this was called last belongs to the owner, which is only asked for if there is something. */
    void charge(Supplier<String> owner);

    /** A class has finished: what is still there of what has come in it. */
    List<Leak> classEnds();
}
