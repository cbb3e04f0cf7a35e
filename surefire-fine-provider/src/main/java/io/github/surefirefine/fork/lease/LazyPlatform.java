package io.github.surefirefine.fork.lease;

import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.platform.PlatformLoader;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.TestPlatform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The test platform of one runner, opened when it is first needed. The runner's thread opens and closes it. The agent's
 * thread may also call the other methods: while the platform is not open, there is nothing to cancel, to give up or to
 * share.
 */
final class LazyPlatform {

    private final PlatformSettings settings;
    private volatile @Nullable TestPlatform platform;

    LazyPlatform(PlatformSettings settings) {
        this.settings = settings;
    }

    /** Prepares JUnit for the first lease. If that fails, the first lease will throw the reason. */
    void warmUp() {
        try {
            open();
        } catch (Throwable e) {
            platform = null;
        }
    }

    TestPlatform open() {
        if (platform == null) {
            platform = PlatformLoader.open(settings);
        }
        return platform;
    }

    /** Like {@link TestPlatform#cancel}. */
    void cancel(int lease) {
        TestPlatform opened = platform;
        if (opened != null) {
            opened.cancel(lease);
        }
    }

    /** Like {@link TestPlatform#giveUp}. */
    List<Integer> giveUp(int lease, List<Integer> units) {
        TestPlatform opened = platform;
        return opened == null ? List.of() : opened.giveUp(lease, units);
    }

    /** Like {@link TestPlatform#extend}. */
    void extend(int lease, List<Integer> units) {
        TestPlatform opened = platform;
        if (opened != null) {
            opened.extend(lease, units);
        }
    }

    /** Like {@link TestPlatform#shareInvocations}. */
    InvocationsSoFar shareInvocations(int lease, int unit) {
        TestPlatform opened = platform;
        return opened == null ? InvocationsSoFar.NONE : opened.shareInvocations(lease, unit);
    }

    void close() {
        if (platform != null) {
            platform.close();
        }
    }
}
