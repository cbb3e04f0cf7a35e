package io.github.surefirefine.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes and reads a record by its components. */
final class RecordCodec extends Codec {

    private static final Map<Class<?>, RecordCodec> KNOWN = new ConcurrentHashMap<>();

    private final Class<?> type;

    /** Found when the first record is written or read; a record can hold others of its own type. */
    private volatile @Nullable Shape shape;

    private RecordCodec(Class<?> type) {
        this.type = type;
    }

    static RecordCodec of(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is neither a record nor a sealed interface");
        }
        RecordCodec known = KNOWN.get(type);
        if (known == null) {
            known = new RecordCodec(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    @Override
    void write(FrameBytes out, @Nullable Object value) {
        Shape known = shape();
        Object record = Objects.requireNonNull(value);
        for (int i = 0; i < known.accessors.length; i++) {
            known.codecs[i].write(out, component(known.accessors[i], record));
        }
    }

    @Override
    Object read(DataInputStream in) throws IOException {
        Shape known = shape();
        @Nullable Object[] values = new Object[known.codecs.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = known.codecs[i].read(in);
        }
        return create(known.constructor, values);
    }

    private static @Nullable Object component(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("accessor " + accessor, e);
        }
    }

    private static Object create(Constructor<?> constructor, @Nullable Object[] values) throws MalformedFrameException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new MalformedFrameException(constructor.getName() + ": " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("constructor " + constructor, e);
        }
    }

    private Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = new Shape(type);
            shape = known;
        }
        return known;
    }

    /** What a record consists of. */
    private static final class Shape {

        private final Constructor<?> constructor;
        private final Method[] accessors;
        private final Codec[] codecs;

        Shape(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            accessors = new Method[components.length];
            codecs = new Codec[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                accessors[i] = components[i].getAccessor();
                codecs[i] = Codec.of(components[i].getGenericType());
            }
            try {
                constructor = type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has a canonical constructor", e);
            }
        }
    }
}
