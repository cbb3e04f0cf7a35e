package io.github.surefirefine.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the values of one type. The codec of a record is derived from its components, so that a message is
 * defined in one place: its record.
 *
 * <p>Format, big endian: {@code int} 4 bytes; {@code long} 8; {@code boolean} 1. A reference is preceded by one byte, 0
 * for null and 1 for present. {@code String}: length in chars (4 bytes, the highest bit set for two bytes a char), then
 * ISO-8859-1 or UTF-16 units; so unpaired surrogates survive. Enum: ordinal in one byte. {@code List}: size in 4 bytes,
 * then the elements; but of strings first the end of each in 4 bytes, then all as one string. Sealed interface: position
 * of the record among its permitted records sorted by name in one byte, then that record. Record: its components in
 * order.
 *
 * <p>Each type has a class of its own, as the JVM would otherwise compile everything into one piece, which takes it
 * seconds. Thread-safe. Both ends are always the same jar, so there is no schema evolution inside a run.
 */
abstract class Codec {

    private static final Map<Type, Codec> KNOWN = new ConcurrentHashMap<>();

    /** The codec of the values that a component of this type can have. */
    static Codec of(Type type) {
        Codec known = KNOWN.get(type);
        if (known == null) {
            known = create(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static Codec create(Type type) {
        if (type == int.class) {
            return new IntCodec();
        } else if (type == long.class) {
            return new LongCodec();
        } else if (type == boolean.class) {
            return new BooleanCodec();
        }
        return new NullableCodec(type, ofPresent(type));
    }

    private static Codec ofPresent(Type type) {
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return element == String.class ? new StringsCodec() : new ListCodec(of(element));
        } else if (type == String.class) {
            return new TextCodec();
        } else if (type == Integer.class) {
            return new IntCodec();
        }
        Class<?> declared = (Class<?>) type;
        if (declared.isEnum()) {
            return new EnumCodec(declared);
        }
        return declared.isSealed() ? new SealedCodec(declared) : RecordCodec.of(declared);
    }

    /**
     * Appends a value.
     *
     * @throws IllegalArgumentException if it must not be null, and is
     */
    abstract void write(FrameBytes out, @Nullable Object value);

    /**
     * Takes a value.
     *
     * @throws MalformedFrameException if the bytes are none
     */
    abstract @Nullable Object read(DataInputStream in) throws IOException;

    /** One of several, by a position that was read. */
    static <T> T choose(List<T> options, int position, Class<?> type) throws MalformedFrameException {
        if (position < 0 || position >= options.size()) {
            throw new MalformedFrameException("no " + type.getSimpleName() + " at position " + position);
        }
        return options.get(position);
    }

    private static <T> T require(@Nullable T primitive) {
        if (primitive == null) {
            throw new IllegalArgumentException("a primitive cannot be null");
        }
        return primitive;
    }

    private static final class IntCodec extends Codec {

        @Override
        void write(FrameBytes out, @Nullable Object value) {
            out.writeInt((Integer) require(value));
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return in.readInt();
        }
    }

    private static final class LongCodec extends Codec {

        @Override
        void write(FrameBytes out, @Nullable Object value) {
            out.writeLong((Long) require(value));
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return in.readLong();
        }
    }

    private static final class BooleanCodec extends Codec {

        @Override
        void write(FrameBytes out, @Nullable Object value) {
            out.writeBoolean((Boolean) require(value));
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return in.readBoolean();
        }
    }

    private static final class TextCodec extends Codec {

        @Override
        void write(FrameBytes out, @Nullable Object value) {
            StringCodec.write(out, (String) require(value));
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return StringCodec.read(in);
        }
    }

    private static final class StringsCodec extends Codec {

        @Override
        @SuppressWarnings("unchecked")
        void write(FrameBytes out, @Nullable Object value) {
            StringCodec.writeAll(out, (List<String>) require(value));
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return StringCodec.readAll(in);
        }
    }

    private static final class NullableCodec extends Codec {

        private final Type type;
        private final Codec present;

        NullableCodec(Type type, Codec present) {
            this.type = type;
            this.present = present;
        }

        @Override
        void write(FrameBytes out, @Nullable Object value) {
            if (value == null) {
                out.writeByte(0);
            } else {
                out.writeByte(1);
                present.write(out, value);
            }
        }

        @Override
        @Nullable
        Object read(DataInputStream in) throws IOException {
            return switch (in.readByte()) {
                case 0 -> null;
                case 1 -> present.read(in);
                default -> throw new MalformedFrameException("no presence byte before a " + type.getTypeName());
            };
        }
    }

    private static final class ListCodec extends Codec {

        private final Codec element;

        ListCodec(Codec element) {
            this.element = element;
        }

        @Override
        void write(FrameBytes out, @Nullable Object value) {
            List<?> elements = (List<?>) require(value);
            out.writeInt(elements.size());
            for (Object each : elements) {
                element.write(out, each);
            }
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            int size = StringCodec.checked(in, in.readInt(), Byte.BYTES);
            List<@Nullable Object> elements = new ArrayList<>(Math.min(size, 1024));
            for (int i = 0; i < size; i++) {
                elements.add(element.read(in));
            }
            return elements;
        }
    }

    /** Both ends are the same jar, so an ordinal means the same on both. */
    private static final class EnumCodec extends Codec {

        private final Class<?> type;
        private final List<?> constants;

        EnumCodec(Class<?> type) {
            this.type = type;
            this.constants = List.of(type.getEnumConstants());
        }

        @Override
        @SuppressWarnings("EnumOrdinal")
        void write(FrameBytes out, @Nullable Object value) {
            out.writeByte(((Enum<?>) require(value)).ordinal());
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return choose(constants, in.readByte(), type);
        }
    }
}
