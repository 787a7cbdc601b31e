package org.quartierlod.store;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/// Stands where a library wants an HTTP exchange although there is none: it has nothing and takes
/// everything.
final class Silent {
    private Silent() {}

    static <T> T of(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) -> nothing(method.getReturnType())));
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }
}
