package io.github.surefirefine.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes and reads any of the records that a sealed interface permits. */
final class SealedCodec extends Codec {

    private final Class<?> type;
    private final List<RecordCodec> records = new ArrayList<>();
    private final Map<Class<?>, Integer> positions = new HashMap<>();

    SealedCodec(Class<?> type) {
        this.type = type;
        Map<String, Class<?>> byName = new TreeMap<>();
        for (Class<?> each : type.getPermittedSubclasses()) {
            byName.put(each.getName(), each);
        }
        for (Class<?> each : byName.values()) {
            positions.put(each, records.size());
            records.add(RecordCodec.of(each));
        }
    }

    @Override
    void write(FrameBytes out, @Nullable Object value) {
        int position = Objects.requireNonNull(
                positions.get(Objects.requireNonNull(value).getClass()));
        out.writeByte(position);
        records.get(position).write(out, value);
    }

    @Override
    Object read(DataInputStream in) throws IOException {
        return choose(records, in.readByte(), type).read(in);
    }
}
