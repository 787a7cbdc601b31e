package org.quartierlod.store;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Platform threads with large stacks on which strangers' queries run: a bounded number, a bounded
/// queue, bounded patience.
///
/// A query that is given up while it waits never runs. One that runs is left to its own limit and
/// never interrupted: an interrupt would close the files of a TDB2 index under all other readers.
@Component
final class QueryThreads implements AutoCloseable {
    private final QueryLimits limits;
    private final ThreadPoolExecutor executor;

    QueryThreads(QueryLimits limits) {
        this.limits = limits;
        this.executor =
                new ThreadPoolExecutor(
                        limits.parallel(),
                        limits.parallel(),
                        30,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(limits.queue()),
                        task -> {
                            var thread = new Thread(null, task, "query", limits.stack().toBytes());
                            thread.setDaemon(true);
                            return thread;
                        });
        executor.allowCoreThreadTimeOut(true);
    }

    <T> T run(Callable<T> query) {
        var task = new FutureTask<>(query);
        try {
            executor.execute(task);
            return task.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw executor.isShutdown()
                    ? stopping(e)
                    : new QueryFailure(
                            QueryFailure.Reason.OVERLOADED, "Too many queries are waiting", e);
        } catch (TimeoutException e) {
            throw new QueryFailure(
                    QueryFailure.Reason.TIMED_OUT, "The query did not end in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopping(e);
        } catch (CancellationException e) {
            throw stopping(e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            task.cancel(false);
            executor.remove(task);
        }
    }

    private static QueryFailure stopping(Exception cause) {
        return new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The server is stopping", cause);
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case StackOverflowError e ->
                    new QueryFailure(
                            QueryFailure.Reason.REFUSED,
                            "The query nests or recurses too deeply",
                            e);
            case null, default ->
                    new QueryFailure(
                            QueryFailure.Reason.UNAVAILABLE,
                            "The query failed",
                            new IllegalStateException(cause));
        };
    }

    @Override
    public void close() {
        for (var waiting : executor.shutdownNow()) {
            if (waiting instanceof FutureTask<?> task) {
                task.cancel(false);
            }
        }
    }
}
