package org.wirecopy.spark;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** The components of a record type: what a record is taken apart into, and made of. */
final class RecordComponents {
    private final RecordComponent[] components;
    private final Method[] accessors;
    private final Constructor<?> constructor;

    private RecordComponents(RecordComponent[] components, Constructor<?> constructor) {
        this.components = components;
        this.accessors =
                Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        this.constructor = constructor;
    }

    static RecordComponents of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return new RecordComponents(
                    components,
                    type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its own constructor: " + type, e);
        }
    }

    int size() {
        return components.length;
    }

    RecordComponent get(int at) {
        return components[at];
    }

    Object value(Object row, int at) {
        try {
            return accessors[at].invoke(row);
        } catch (ReflectiveOperationException e) {
            throw failed(e);
        }
    }

    /**
     * A record.
     *
     * @throws IllegalStateException if a value is null and its component a primitive; the message names the component
     */
    Object make(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && components[i].getType().isPrimitive()) {
                throw new IllegalStateException(name(components[i]) + " cannot be null");
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw failed(e);
        }
    }

    static String name(RecordComponent component) {
        return component.getDeclaringRecord().getName() + "." + component.getName();
    }

    private RuntimeException failed(ReflectiveOperationException e) {
        if (e instanceof InvocationTargetException && e.getCause() instanceof RuntimeException thrown) {
            return thrown;
        }
        return new IllegalStateException(constructor.getDeclaringClass().getName(), e);
    }
}
