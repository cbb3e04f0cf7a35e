package io.github.surefirefine.console;

import io.github.surefirefine.model.Shard;
import java.util.Locale;
import java.util.Optional;

/** What is run of a suite that is run on several machines, in one line. */
final class ShardLine {

    /** Below that, a tenth of a second matters. */
    private static final double WHOLE_SECONDS = 10;

    private ShardLine() {}

    static ConsoleLine of(Shard shard, ShardSize own, ShardSize all, Optional<String> history) {
        String head = "fine: shard " + shard + ": ";
        String known = "; " + history.map(checksum -> "history " + checksum).orElse("no history");
        if (own.tests() == 0) {
            return ConsoleLine.info(head + "none of " + counted(all.tests(), "test", "tests")
                    + ", as there are more shards than pieces of work" + known);
        }
        String times = own.nanos().isPresent()
                ? ", about " + seconds(own.nanos().get()) + " of "
                        + all.nanos().map(ShardLine::seconds).orElse("?")
                : "";
        return ConsoleLine.info(head + own.tests() + " of " + counted(all.tests(), "test", "tests") + " in "
                + own.classes() + " of " + counted(all.classes(), "class", "classes") + times + known);
    }

    private static String seconds(long nanos) {
        double seconds = nanos / 1e9;
        return String.format(Locale.ROOT, seconds < WHOLE_SECONDS ? "%.1f s" : "%.0f s", seconds);
    }

    private static String counted(int number, String singular, String plural) {
        return number + " " + (number == 1 ? singular : plural);
    }
}
