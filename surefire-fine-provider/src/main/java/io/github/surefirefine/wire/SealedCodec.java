package io.github.surefirefine.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes and reads any of the records that a sealed interface permits. */
final class SealedCodec extends Codec {

    private final Class<?> type;
    private final List<RecordCodec> records = new ArrayList<>();
    private final Map<Class<?>, Integer> positions = new HashMap<>();

    SealedCodec(Class<?> type) {
        this.type = type;
        List<Class<?>> permitted = new ArrayList<>(List.of(type.getPermittedSubclasses()));
        permitted.sort(Comparator.comparing(Class::getName));
        for (Class<?> each : permitted) {
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
