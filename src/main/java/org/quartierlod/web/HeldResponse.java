package org.quartierlod.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Holds a 200 with a strong validator back until it is complete, so that it can be kept and its
/// conditions judged; lets everything else through as it comes.
final class HeldResponse extends Response.Wrapper {
    private final ReadyAnswers answers;
    private final ReadyAnswers.Key key;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean isPassing;

    HeldResponse(ReadyAnswers answers, Request request, Response response, ReadyAnswers.Key key) {
        super(request, response);
        this.answers = answers;
        this.key = key;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        if (isPassing || (held.size() == 0 && !isHeld())) {
            isPassing = true;
            super.write(last, content, callback);
            return;
        }
        if (content != null) {
            var bytes = new byte[content.remaining()];
            content.get(bytes);
            held.writeBytes(bytes);
        }
        if (last) {
            complete(callback);
        } else {
            callback.succeeded();
        }
    }

    private boolean isHeld() {
        var etag = getHeaders().get(HttpHeader.ETAG);
        return getStatus() == HttpStatus.OK_200
                && etag != null
                && etag.startsWith("\"")
                && !answers.isTooLarge(getHeaders().getLongField(HttpHeader.CONTENT_LENGTH));
    }

    private void complete(Callback callback) {
        var body = ByteBuffer.wrap(held.toByteArray()).asReadOnlyBuffer();
        var ready = answers.keep(key, ReadyAnswer.of(getHeaders().asImmutable(), body));
        getHeaders().clear();
        ReadyAnswers.send(ready, Request.unWrap(getRequest()), getWrapped(), callback);
    }
}
