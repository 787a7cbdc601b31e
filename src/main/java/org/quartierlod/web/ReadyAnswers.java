package org.quartierlod.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Stands before everything else and answers what has been answered before from memory: no query,
/// no serialisation, no compression, no thread but the one that reads the network.
///
/// It keeps every 200 to a GET that has a strong validator and says it is public, by release,
/// address, `Accept`, `Accept-Language` and content coding, and it judges the conditions of kept
/// and fresh answers alike. What was begun on one release is never kept for another.
final class ReadyAnswers extends Handler.Wrapper {
    private final Supplier<Optional<Object>> release;
    private final long largest;
    private final Cache<Key, ReadyAnswer> answers;

    /// The same bytes for all ways of asking for them, by their strong validator.
    private final Cache<String, ByteBuffer> bodies = Caffeine.newBuilder().weakValues().build();

    private volatile Optional<Object> seen = Optional.empty();

    /// @param release identifies what is served now
    /// @param bytes how much is kept
    ReadyAnswers(Supplier<Optional<Object>> release, long bytes) {
        this.release = release;
        this.largest = bytes / 8;
        this.answers =
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher((Key key, ReadyAnswer answer) -> key.size() + answer.size())
                        .build();
    }

    /// What an answer depends on.
    record Key(
            Optional<Object> release,
            String address,
            @Nullable String accept,
            @Nullable String language,
            ContentCoding coding) {
        int size() {
            return 2 * (address.length() + length(accept) + length(language));
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.length();
        }
    }

    /// What is ready is sent at once; everything else goes to a thread that may wait.
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var method = request.getMethod();
        if ((!HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method)) || isFile(request)) {
            pass(request, response, callback);
            return true;
        }
        var key = key(request);
        var ready = answers.getIfPresent(key);
        if (ready == null) {
            pass(new PlainGet(request), new HeldResponse(this, request, response, key), callback);
        } else {
            send(ready, request, response, callback);
        }
        return true;
    }

    /// Files can be large, and are asked for in parts.
    private static boolean isFile(Request request) {
        return Request.getPathInContext(request).startsWith(FileAnswer.PATH);
    }

    private Key key(Request request) {
        var now = release.get();
        if (!now.equals(seen)) {
            seen = now;
            answers.invalidateAll();
        }
        var headers = request.getHeaders();
        return new Key(
                now,
                request.getHttpURI().getPathQuery(),
                Conditions.lines(headers, HttpHeader.ACCEPT),
                Conditions.lines(headers, HttpHeader.ACCEPT_LANGUAGE),
                ContentCoding.choose(Conditions.lines(headers, HttpHeader.ACCEPT_ENCODING)));
    }

    private void pass(Request request, Response response, Callback callback) {
        getServer()
                .getThreadPool()
                .execute(() -> {
                    try {
                        if (!super.handle(request, response, callback)) {
                            Response.writeError(
                                    request, response, callback, HttpStatus.NOT_FOUND_404);
                        }
                    } catch (Throwable failure) {
                        Response.writeError(request, response, callback, failure);
                    }
                });
    }

    /// Keeps an answer unless it is too large, private, or of a release that is over.
    ReadyAnswer keep(Key key, ReadyAnswer answer) {
        var shared = answer.with(bodies.get(answer.etag(), _ -> answer.body()));
        if (shared.isPublic() && shared.size() <= largest && release.get().equals(key.release())) {
            answers.put(key, shared);
        }
        return shared;
    }

    boolean isTooLarge(long bytes) {
        return bytes > largest;
    }

    static void send(ReadyAnswer ready, Request request, Response response, Callback callback) {
        var isHead = HttpMethod.HEAD.is(request.getMethod());
        switch (ready.conditions(request)) {
            case SEND -> {
                response.setStatus(HttpStatus.OK_200);
                response.getHeaders().add(ready.fields());
                response.write(
                        true, isHead ? BufferUtil.EMPTY_BUFFER : ready.body().slice(), callback);
            }
            case NOT_MODIFIED -> {
                response.setStatus(HttpStatus.NOT_MODIFIED_304);
                response.getHeaders().add(ready.revalidated());
                // Written at once, it would get a Content-Length of 0, which is not that of the
                // 200.
                response.write(
                        false,
                        BufferUtil.EMPTY_BUFFER,
                        Callback.from(
                                () -> response.write(true, BufferUtil.EMPTY_BUFFER, callback),
                                callback::failed));
            }
            case FAILED ->
                    Response.writeError(
                            request, response, callback, HttpStatus.PRECONDITION_FAILED_412);
        }
    }
}
