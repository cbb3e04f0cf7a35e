package io.github.surefirefine.console;

import io.github.surefirefine.model.plan.Shard;
import java.util.Locale;
import java.util.Optional;

/** What this machine runs of a suite that several machines share, in one line. */
final class ShardLine {

    /** Below that, a tenth of a second matters. */
    private static final double WHOLE_SECONDS = 10;

    private ShardLine() {}

    static ConsoleLine of(Shard shard, ShardSize own, ShardSize all, Optional<String> history) {
        String tests = counted(all.tests(), "test", "tests");
        String known = history.map(checksum -> "history " + checksum).orElse("no history");
        if (own.tests() == 0) {
            return ConsoleLine.info("fine: shard " + shard + ": none of " + tests
                    + ", because there are more shards than units; " + known);
        }
        return ConsoleLine.info("fine: shard " + shard + ": " + own.tests() + " of " + tests + " in " + own.classes()
                + " of " + counted(all.classes(), "class", "classes") + times(own, all) + "; " + known);
    }

    private static String times(ShardSize own, ShardSize all) {
        return own.nanos().isPresent() && all.nanos().isPresent()
                ? ", about " + seconds(own.nanos().get()) + " of "
                        + seconds(all.nanos().get())
                : "";
    }

    private static String seconds(long nanos) {
        double seconds = nanos / 1e9;
        return String.format(Locale.ROOT, seconds < WHOLE_SECONDS ? "%.1f s" : "%.0f s", seconds);
    }

    private static String counted(int number, String singular, String plural) {
        return number + " " + (number == 1 ? singular : plural);
    }
}
