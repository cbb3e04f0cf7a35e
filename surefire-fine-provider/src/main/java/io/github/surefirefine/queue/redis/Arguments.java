package io.github.surefirefine.queue.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.surefirefine.queue.ClaimNews;
import io.github.surefirefine.queue.PublishedClass;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueRules;
import io.github.surefirefine.queue.UnitResult;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What a script is given: the version, the rules, the machine that asks, and the parts of the request in their order. */
final class Arguments {

    /** The server has five bytes for a duration: more than twelve days. */
    private static final long MOST_MICROS = (1L << 40) - 1;

    private static final int BYTES_OF_CLASS = 9;
    private static final int BYTES_OF_UNIT = 5;

    private final List<byte[]> all = new ArrayList<>();

    private Arguments() {}

    static List<byte[]> of(QueueRules rules, QueueRequest request) {
        Arguments arguments = new Arguments();
        arguments
                .text(rules.version())
                .number(rules.deadlineMillis())
                .number(rules.leastMicros())
                .number(rules.mostUnits())
                .number(rules.mostClasses())
                .number(rules.leastStealMicros())
                .number(rules.stuckMillis())
                .text(request.machine());
        arguments.add(request);
        return List.copyOf(arguments.all);
    }

    private void add(QueueRequest request) {
        if (request instanceof QueueRequest.Join join) {
            text(join.name()).number(join.forks()).text(join.suite());
        } else if (request instanceof QueueRequest.Publish publish) {
            number(publish.firstClass()).number(publish.classes().size());
            bytes(packed(publish.classes())).bytes(PackedNames.pack(publish.names()));
        } else if (request instanceof QueueRequest.FinishPublishing finish) {
            number(finish.classes()).number(finish.units());
        } else if (request instanceof QueueRequest.ReadNames read) {
            number(read.firstClass());
        } else if (request instanceof QueueRequest.Take take) {
            numbers(take.warmClasses());
        } else if (request instanceof QueueRequest.Tell tell) {
            number(tell.claims().size());
            tell.claims().forEach(this::add);
        } else if (request instanceof QueueRequest.Release release) {
            text(release.lost());
        } else if (request instanceof QueueRequest.ReadOwn read) {
            text(read.name());
        }
    }

    private void add(ClaimNews news) {
        number(news.claim()).numbers(news.begun());
        number(news.results().size());
        for (UnitResult result : news.results()) {
            number(result.unit())
                    .number(result.tests())
                    .number(result.failures())
                    .number(bounded(result.micros()));
        }
    }

    private static byte[] packed(List<PublishedClass> classes) {
        int units = classes.stream().mapToInt(PublishedClass::units).sum();
        ByteBuffer bytes = ByteBuffer.allocate(classes.size() * BYTES_OF_CLASS + units * BYTES_OF_UNIT);
        for (PublishedClass each : classes) {
            bytes.putInt(each.units());
            putMicros(bytes, each.setupMicros());
            for (int i = 0; i < each.units(); i++) {
                putMicros(bytes, each.micros().isEmpty() ? 0 : each.micros().get(i));
            }
        }
        return bytes.array();
    }

    private static void putMicros(ByteBuffer bytes, long micros) {
        long bounded = bounded(micros);
        bytes.put((byte) (bounded >>> 32)).putInt((int) bounded);
    }

    private static long bounded(long micros) {
        return Math.max(0, Math.min(micros, MOST_MICROS));
    }

    private Arguments numbers(List<Integer> values) {
        number(values.size());
        values.forEach(this::number);
        return this;
    }

    private Arguments number(long value) {
        return text(Long.toString(value));
    }

    private Arguments text(String value) {
        return bytes(value.getBytes(UTF_8));
    }

    private Arguments bytes(byte[] value) {
        all.add(value);
        return this;
    }
}
