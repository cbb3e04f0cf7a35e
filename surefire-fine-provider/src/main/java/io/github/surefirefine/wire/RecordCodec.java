package io.github.surefirefine.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads records by their components, so that a message is defined in one place: its record.
 *
 * <p>Format, big endian: {@code int} 4 bytes; {@code long} 8; {@code boolean} 1. A reference is preceded by one byte, 0
 * for null and 1 for present. {@code String}: length in chars (4 bytes, the highest bit set for two bytes a char), then
 * ISO-8859-1 or UTF-16 units; so unpaired surrogates survive. Enum: ordinal in one byte. {@code List}: size in 4 bytes,
 * then the elements; but of strings first the end of each in 4 bytes, then all as one string. Sealed interface: position
 * of the record among its permitted records sorted by name in one byte, then that record. Record: its components in
 * order.
 *
 * <p>Thread-safe. Both ends are always the same jar, so there is no schema evolution inside a run.
 */
final class RecordCodec {

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private RecordCodec() {}

    static void write(FrameBytes out, Type type, @Nullable Object value) {
        if (type == int.class) {
            out.writeInt((Integer) require(value));
        } else if (type == long.class) {
            out.writeLong((Long) require(value));
        } else if (type == boolean.class) {
            out.writeBoolean((Boolean) require(value));
        } else if (value == null) {
            out.writeByte(0);
        } else {
            out.writeByte(1);
            writePresent(out, type, value);
        }
    }

    static @Nullable Object read(DataInputStream in, Type type) throws IOException {
        if (type == int.class) {
            return in.readInt();
        } else if (type == long.class) {
            return in.readLong();
        } else if (type == boolean.class) {
            return in.readBoolean();
        }
        return switch (in.readByte()) {
            case 0 -> null;
            case 1 -> readPresent(in, type);
            default -> throw new MalformedFrameException("no presence byte before a " + type.getTypeName());
        };
    }

    /** Both ends are the same jar, so an ordinal means the same on both. */
    @SuppressWarnings("EnumOrdinal")
    private static void writePresent(FrameBytes out, Type type, Object value) {
        if (type instanceof ParameterizedType list) {
            writeList(out, list.getActualTypeArguments()[0], (List<?>) value);
        } else if (type == String.class) {
            StringCodec.write(out, (String) value);
        } else if (type == Integer.class) {
            out.writeInt((Integer) value);
        } else if (value instanceof Enum<?> constant) {
            out.writeByte(constant.ordinal());
        } else {
            Shape shape = shape((Class<?>) type);
            if (shape.permitted().isEmpty()) {
                writeComponents(out, shape, value);
            } else {
                out.writeByte(shape.permitted().indexOf(value.getClass()));
                writeComponents(out, shape(value.getClass()), value);
            }
        }
    }

    private static Object readPresent(DataInputStream in, Type type) throws IOException {
        if (type instanceof ParameterizedType list) {
            return readList(in, list.getActualTypeArguments()[0]);
        } else if (type == String.class) {
            return StringCodec.read(in);
        } else if (type == Integer.class) {
            return in.readInt();
        }
        Class<?> declared = (Class<?>) type;
        if (declared.isEnum()) {
            return choose(List.of(declared.getEnumConstants()), in.readByte(), declared);
        }
        Shape shape = shape(declared);
        return shape.permitted().isEmpty()
                ? readComponents(in, shape)
                : readComponents(in, shape(choose(shape.permitted(), in.readByte(), declared)));
    }

    @SuppressWarnings("unchecked")
    private static void writeList(FrameBytes out, Type element, List<?> elements) {
        if (element == String.class) {
            StringCodec.writeAll(out, (List<String>) elements);
            return;
        }
        out.writeInt(elements.size());
        for (Object each : elements) {
            write(out, element, each);
        }
    }

    private static List<?> readList(DataInputStream in, Type element) throws IOException {
        if (element == String.class) {
            return StringCodec.readAll(in);
        }
        int size = StringCodec.checked(in, in.readInt(), Byte.BYTES);
        List<@Nullable Object> elements = new ArrayList<>(Math.min(size, 1024));
        for (int i = 0; i < size; i++) {
            elements.add(read(in, element));
        }
        return elements;
    }

    private static void writeComponents(FrameBytes out, Shape shape, Object record) {
        for (Component component : shape.components()) {
            try {
                write(out, component.type(), component.accessor().invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("accessor of " + component, e);
            }
        }
    }

    private static Object readComponents(DataInputStream in, Shape shape) throws IOException {
        @Nullable Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in, shape.components().get(i).type());
        }
        try {
            return shape.constructor().newInstance(values);
        } catch (InvocationTargetException e) {
            throw new MalformedFrameException(shape.constructor().getName() + ": " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("constructor of " + shape, e);
        }
    }

    private static <T> T choose(List<T> options, int position, Class<?> type) throws MalformedFrameException {
        if (position < 0 || position >= options.size()) {
            throw new MalformedFrameException("no " + type.getSimpleName() + " at position " + position);
        }
        return options.get(position);
    }

    private static Object require(@Nullable Object primitive) {
        if (primitive == null) {
            throw new IllegalArgumentException("a primitive cannot be null");
        }
        return primitive;
    }

    private static Shape shape(Class<?> type) {
        Shape known = SHAPES.get(type);
        if (known == null) {
            known = Shape.of(type);
            SHAPES.put(type, known);
        }
        return known;
    }

    private record Component(Type type, Method accessor) {}

    /** A record with its constructor and components, or a sealed interface with its permitted records. */
    private record Shape(@Nullable Constructor<?> record, List<Component> components, List<Class<?>> permitted) {

        static Shape of(Class<?> type) {
            if (type.isSealed()) {
                List<Class<?>> permitted = new ArrayList<>(List.of(type.getPermittedSubclasses()));
                permitted.sort(Comparator.comparing(Class::getName));
                return new Shape(null, List.of(), permitted);
            }
            if (!type.isRecord()) {
                throw new IllegalArgumentException(type + " is neither a record nor a sealed interface");
            }
            RecordComponent[] declared = type.getRecordComponents();
            Class<?>[] types = new Class<?>[declared.length];
            List<Component> components = new ArrayList<>();
            for (int i = 0; i < declared.length; i++) {
                types[i] = declared[i].getType();
                components.add(new Component(declared[i].getGenericType(), declared[i].getAccessor()));
            }
            try {
                return new Shape(type.getDeclaredConstructor(types), components, List.of());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has a canonical constructor", e);
            }
        }

        Constructor<?> constructor() {
            return Objects.requireNonNull(record);
        }
    }
}
