package org.quartierlod.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.quartierlod.release.Release;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Counts what the stores of a running application are asked.
public final class CountedQueries implements BeanPostProcessor {
    private final AtomicInteger count = new AtomicInteger();

    /// How many queries there were since the last time.
    public int taken() {
        return count.getAndSet(0);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ReleaseOpener opener ? new Counting(opener) : bean;
    }

    private final class Counting implements ReleaseOpener {
        private final ReleaseOpener opener;

        Counting(ReleaseOpener opener) {
            this.opener = opener;
        }

        @Override
        public Store open(Release release) throws IOException {
            var store = opener.open(release);
            return (Store)
                    Proxy.newProxyInstance(
                            Store.class.getClassLoader(),
                            new Class<?>[] {Store.class},
                            (_, method, arguments) -> {
                                if (arguments != null) {
                                    count.incrementAndGet();
                                }
                                try {
                                    return method.invoke(store, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }
    }
}
