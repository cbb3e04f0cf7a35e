package io.github.surefirefine.queue.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueTotals;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads a reply of the server part by part. Whatever is not as expected is an error. */
final class Reply {

    private static final int MOST_PARTS = 1_000_000;
    private static final int MOST_UNITS = 10_000_000;
    private static final int MOST_TEXT = 10_000;

    private final Iterator<?> parts;

    Reply(Object reply) throws QueueException {
        if (!(reply instanceof List<?> list) || list.size() > MOST_PARTS) {
            throw malformed();
        }
        parts = list.iterator();
    }

    boolean hasNext() {
        return parts.hasNext();
    }

    private Object next() throws QueueException {
        if (!parts.hasNext()) {
            throw malformed();
        }
        return parts.next();
    }

    private byte[] bytes() throws QueueException {
        if (next() instanceof byte[] bytes) {
            return bytes;
        }
        throw malformed();
    }

    String text() throws QueueException {
        byte[] bytes = bytes();
        if (bytes.length > MOST_TEXT) {
            throw malformed();
        }
        return new String(bytes, UTF_8);
    }

    long number() throws QueueException {
        if (next() instanceof Long number && number >= 0) {
            return number;
        }
        throw malformed();
    }

    int smallNumber() throws QueueException {
        long number = number();
        if (number > Integer.MAX_VALUE) {
            throw malformed();
        }
        return (int) number;
    }

    List<Long> numbers() throws QueueException {
        Reply inner = new Reply(next());
        List<Long> numbers = new ArrayList<>();
        while (inner.hasNext()) {
            numbers.add(inner.number());
        }
        return numbers;
    }

    /** Four bytes each. */
    List<Integer> units() throws QueueException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes());
        if (bytes.remaining() % Integer.BYTES != 0 || bytes.remaining() / Integer.BYTES > MOST_UNITS) {
            throw malformed();
        }
        List<Integer> units = new ArrayList<>(bytes.remaining() / Integer.BYTES);
        while (bytes.hasRemaining()) {
            int unit = bytes.getInt();
            if (unit < 0) {
                throw malformed();
            }
            units.add(unit);
        }
        return units;
    }

    List<String> names() throws QueueException {
        try {
            return PackedNames.unpack(bytes());
        } catch (IOException e) {
            throw malformed();
        }
    }

    QueueTotals totals() throws QueueException {
        return new QueueTotals(
                smallNumber(),
                smallNumber(),
                smallNumber(),
                smallNumber(),
                smallNumber(),
                smallNumber(),
                smallNumber(),
                number());
    }

    static QueueException malformed() {
        return new QueueException(
                "The server of the shared queue has answered with something else than a queue.", false);
    }
}
