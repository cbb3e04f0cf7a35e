package demo;

import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

class WatchedByFactoryTest {

    private static final Supplier<AfterAllCallback> FACTORY = Watcher::new;

    @RegisterExtension
    static final AfterAllCallback WATCHER = FACTORY.get();

    @Nested
    class Inner extends Work {}
}
