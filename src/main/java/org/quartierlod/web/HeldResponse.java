package org.quartierlod.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/// Holds a 200 with a strong validator back until it is complete, so that it can be kept and its
/// conditions judged; lets everything else through as it comes, among it what begins before its
/// length is known.
final class HeldResponse extends Response.Wrapper {
    private static final ByteBuffer EMPTY = BufferUtil.EMPTY_BUFFER;

    private final ReadyAnswers answers;
    private final ReadyAnswers.Key key;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean isPassing;
    private boolean isDropped;

    HeldResponse(ReadyAnswers answers, Request request, Response response, ReadyAnswers.Key key) {
        super(request, response);
        this.answers = answers;
        this.key = key;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        if (held.size() == 0 && !isPassing && !isDropped) {
            decide(last);
        }
        if (isPassing) {
            super.write(last, content, callback);
            return;
        }
        if (content != null) {
            var bytes = new byte[content.remaining()];
            content.get(bytes);
            held.write(bytes, 0, isDropped ? 0 : bytes.length);
        }
        if (last) {
            complete(callback);
        } else {
            callback.succeeded();
        }
    }

    /// What is too large to be kept goes through too, if the client wants it at all.
    private void decide(boolean last) {
        var fields = getHeaders();
        var etag = fields.get(HttpHeader.ETAG);
        if (getStatus() != HttpStatus.OK_200
                || etag == null
                || !etag.startsWith("\"")
                || (!last && fields.get(HttpHeader.CONTENT_LENGTH) == null)) {
            isPassing = true;
        } else if (answers.isTooLarge(fields.getLongField(HttpHeader.CONTENT_LENGTH))) {
            isDropped = !ReadyAnswer.of(fields.asImmutable(), EMPTY).isWantedBy(asked());
            isPassing = !isDropped;
        }
    }

    private Request asked() {
        return Request.unWrap(getRequest());
    }

    private void complete(Callback callback) {
        var body = ByteBuffer.wrap(held.toByteArray()).asReadOnlyBuffer();
        var whole = ReadyAnswer.of(getHeaders().asImmutable(), body);
        var ready = isDropped ? whole : answers.keep(key, whole);
        getHeaders().clear();
        ReadyAnswers.send(ready, asked(), getWrapped(), callback);
    }
}
