package org.quartierlod.query.process;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells when memory becomes short, before the machine runs out of it: by what is left after a
/// collection. What looks short after a partial collection is collected thoroughly before anybody
/// pays for it.
final class MemoryGuard {
    private static final double SHORT = 0.75;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<GarbageCollectorMXBean> COLLECTORS =
            ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);
    private static final Set<String> HEAP =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getName)
                    .collect(Collectors.toSet());

    private final long most = Runtime.getRuntime().maxMemory();
    private long seen = -1;

    static long allocatedBy(Thread thread) {
        return THREADS.getThreadAllocatedBytes(thread.threadId());
    }

    /// Whether the last collection, if it is a new one, has left too little.
    boolean isShort() {
        var last = last();
        if (last.time <= seen || last.left < SHORT * most) {
            return false;
        }
        System.gc();
        var thorough = last();
        seen = thorough.time;
        return thorough.left > SHORT * most;
    }

    /// When the last collection ended, and how many bytes it left.
    private record Last(long time, long left) {}

    private static Last last() {
        var latest = new Last(-1, 0);
        for (var collector : COLLECTORS) {
            var info = collector.getLastGcInfo();
            if (info != null && info.getEndTime() > latest.time) {
                var left =
                        info.getMemoryUsageAfterGc().entrySet().stream()
                                .filter(pool -> HEAP.contains(pool.getKey()))
                                .mapToLong(pool -> pool.getValue().getUsed())
                                .sum();
                latest = new Last(info.getEndTime(), left);
            }
        }
        return latest;
    }
}
