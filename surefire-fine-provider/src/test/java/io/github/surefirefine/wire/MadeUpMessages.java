package io.github.surefirefine.wire;

import io.github.surefirefine.fuzz.Choices;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages of every kind with contents made up from bytes; a new kind needs nothing here. */
public final class MadeUpMessages {

    private static final int MOST_ELEMENTS = 5;

    private MadeUpMessages() {}

    /** A message; none where what was made up is something that cannot be said. */
    public static <T> Optional<T> make(Class<T> type, Choices choices) {
        try {
            return Optional.ofNullable(type.cast(value(type, choices, false)));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object value(Type type, Choices choices, boolean mayBeAbsent)
            throws ReflectiveOperationException {
        if (type == int.class) {
            return choices.number();
        } else if (type == long.class) {
            return choices.wide();
        } else if (type == boolean.class) {
            return choices.chance();
        } else if (mayBeAbsent && choices.below(16) == 15) {
            return null;
        } else if (type == String.class) {
            return choices.text();
        } else if (type == Integer.class) {
            return choices.number();
        } else if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], choices);
        }
        Class<?> declared = (Class<?>) type;
        if (declared.isEnum()) {
            return choices.of(List.of(declared.getEnumConstants()));
        }
        return declared.isSealed() ? value(permitted(declared, choices), choices, false) : record(declared, choices);
    }

    private static Class<?> permitted(Class<?> declared, Choices choices) {
        return choices.of(Stream.of(declared.getPermittedSubclasses())
                .<Class<?>>map(each -> each)
                .sorted(Comparator.comparing(Class::getName))
                .toList());
    }

    private static List<@Nullable Object> list(Type element, Choices choices) throws ReflectiveOperationException {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int left = choices.below(MOST_ELEMENTS); left > 0; left--) {
            elements.add(value(element, choices, false));
        }
        return elements;
    }

    private static Object record(Class<?> declared, Choices choices) throws ReflectiveOperationException {
        RecordComponent[] components = declared.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), choices, true);
        }
        Constructor<?> constructor = declared.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
