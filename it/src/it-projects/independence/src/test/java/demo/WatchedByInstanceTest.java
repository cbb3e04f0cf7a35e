package demo;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;

class WatchedByInstanceTest extends Work {

    private static final Watcher WATCHER = new Watcher();

    @RegisterExtension
    static final AfterAllCallback END = WATCHER::afterAll;

    @RegisterExtension
    final TestWatcher watcher = WATCHER;
}
