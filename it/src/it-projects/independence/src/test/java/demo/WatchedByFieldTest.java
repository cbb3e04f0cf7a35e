package demo;

import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;

class WatchedByFieldTest extends Work {

    @RegisterExtension
    static final Extension WATCHER = new Watcher();
}
