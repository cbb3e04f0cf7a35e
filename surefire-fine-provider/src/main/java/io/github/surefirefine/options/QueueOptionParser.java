package io.github.surefirefine.options;

import io.github.surefirefine.options.QueueOptions.Attempt;
import io.github.surefirefine.options.QueueOptions.Fallback;
import io.github.surefirefine.trouble.Trouble;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the options of the queue. */
final class QueueOptionParser {

    /** Neither user nor password: the address stands on command lines. */
    private static final String ADDRESS = "rediss?://(?:[\\w.-]+|\\[[0-9a-fA-F:.]+])(?::\\d{1,5})?(?:/\\d{0,5})?";

    private static final String OFF = "off";

    private QueueOptionParser() {}

    /** As {@link FineOptions#parse}; empty if there is no queue. */
    static Optional<QueueOptions> parse(Map<String, String> texts) {
        Optional<String> address = text(OptionDescriptor.QUEUE, texts);
        QueueOptions options = new QueueOptions(
                address.orElse(""),
                Optional.ofNullable(texts.get(QueueOptions.NAME)),
                text(OptionDescriptor.QUEUE_MACHINE, texts),
                attempt(OptionParser.valueOf(OptionDescriptor.QUEUE_RETRY, texts)),
                deadline(OptionParser.valueOf(OptionDescriptor.QUEUE_DEADLINE, texts)),
                breaker(OptionParser.valueOf(OptionDescriptor.QUEUE_BREAKER, texts)),
                fallback(OptionParser.valueOf(OptionDescriptor.QUEUE_FALLBACK, texts)),
                text(OptionDescriptor.QUEUE_CERTIFICATES, texts),
                text(OptionDescriptor.QUEUE_SERVER, texts));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (!address.get().matches(ADDRESS)) {
            // The value is not printed: it may hold a password.
            throw new OptionException(Trouble.QUEUE_ADDRESS.tell("fine: the option \"fine.queue\" must be "
                    + OptionDescriptor.QUEUE.type()
                    + "; user and password belong into the environment variables FINE_QUEUE_USER and"
                    + " FINE_QUEUE_PASSWORD, or into settings.xml"));
        }
        if (options.fallback() == Fallback.SHARD
                && text(OptionDescriptor.SHARD, texts).isEmpty()) {
            throw new OptionException(Trouble.BAD_VALUE.tell("fine: the option \"fine.queue.fallback\" is shard, but"
                    + " \"fine.shard\" does not say which; set, for example, -Dfine.shard=2/5 or auto"));
        }
        return Optional.of(options);
    }

    private static Optional<String> text(OptionDescriptor option, Map<String, String> texts) {
        return OptionParser.unlessEmpty(OptionParser.valueOf(option, texts));
    }

    private static Attempt attempt(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on" -> Attempt.LATER;
            case "auto", OFF -> Attempt.FIRST;
            default -> throw OptionParser.bad(OptionDescriptor.QUEUE_RETRY, value);
        };
    }

    private static Duration deadline(String value) {
        try {
            Optional<Duration> deadline = DurationText.parseOrOff(value);
            if (deadline.isPresent() && !deadline.get().isZero()) {
                return deadline.get();
            }
        } catch (IllegalArgumentException e) {
            throw OptionParser.badDuration(OptionDescriptor.QUEUE_DEADLINE, value);
        }
        throw OptionParser.bad(OptionDescriptor.QUEUE_DEADLINE, value);
    }

    private static OptionalInt breaker(String value) {
        if (value.equalsIgnoreCase(OFF)) {
            return OptionalInt.empty();
        }
        if (!OptionParser.isNumber(value) || value.startsWith("0")) {
            throw OptionParser.bad(OptionDescriptor.QUEUE_BREAKER, value);
        }
        return OptionalInt.of(Integer.parseInt(value));
    }

    private static Fallback fallback(String value) {
        for (Fallback fallback : Fallback.values()) {
            if (fallback.name().equalsIgnoreCase(value)) {
                return fallback;
            }
        }
        throw OptionParser.bad(OptionDescriptor.QUEUE_FALLBACK, value);
    }
}
