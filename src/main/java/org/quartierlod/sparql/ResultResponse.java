package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartierlod.query.ResultReceiver;
import org.quartierlod.query.wire.Head;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.web.StreamedAnswer;

/// Collects a result until it is complete, or until it is so large that it is sent as it comes;
/// what is sent is collected too, as far as it may be kept for who asks the same again.
final class ResultResponse implements ResultReceiver {
    private final Asked asked;
    private final AnswerHeaders headers;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ResultSettings settings;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private volatile Runnable stop = () -> {};
    private volatile boolean isAbandoned;
    private boolean isHeld = true;
    private @Nullable Head head;
    private @Nullable StreamedAnswer streamed;

    ResultResponse(
            Asked asked,
            AnswerHeaders headers,
            HttpServletRequest request,
            HttpServletResponse response,
            ResultSettings settings) {
        this.asked = asked;
        this.headers = headers;
        this.request = request;
        this.response = response;
        this.settings = settings;
    }

    /// A result that is complete.
    record Complete(Head head, ByteArrayOutputStream body) {}

    /// The end: the complete result, whether it was sent already or not.
    ///
    /// @return nothing when it was sent and is not to be kept
    Optional<Complete> complete() throws IOException {
        if (head == null) {
            throw new IllegalStateException("No answer");
        }
        if (streamed != null) {
            streamed.finish();
        }
        return isHeld ? Optional.of(new Complete(head, held)) : Optional.empty();
    }

    /// There will be no complete result: what was sent must not look like one.
    void breakOff(Throwable cause) {
        if (streamed != null) {
            streamed.breakOff(cause);
        }
    }

    /// Nobody wants the answer any more.
    void abandon() {
        isAbandoned = true;
        stop.run();
    }

    @Override
    public void stoppable(Runnable how) {
        stop = how;
        if (isAbandoned) {
            how.run();
        }
    }

    @Override
    public boolean isAbandoned() {
        return isAbandoned;
    }

    @Override
    public void head(Head what) {
        head = what;
    }

    @Override
    public void bytes(byte[] bytes) throws IOException {
        if (streamed == null
                && head != null
                && held.size() + (long) bytes.length > settings.buffer().toBytes()) {
            if (!StreamedAnswer.isPossible(request)) {
                throw tooLarge();
            }
            streamed = begin(head);
            streamed.write(held.toByteArray());
            isHeld = head.isRepeatable();
        }
        if (streamed != null) {
            streamed.write(bytes);
            isHeld = isHeld && held.size() + (long) bytes.length <= settings.largestKept();
        }
        if (isHeld) {
            held.write(bytes);
        } else {
            held.reset();
        }
    }

    private static QueryFailure tooLarge() {
        return new QueryFailure(
                QueryFailure.Reason.TOO_LARGE,
                QueryFailure.Told.of(
                        "So große Ergebnisse gibt es nur mit HTTP/1.1 oder neuer, weil HTTP/1.0 ein abgebrochenes nicht von einem vollständigen unterscheidet.",
                        "Results of this size need HTTP/1.1 or later, for HTTP/1.0 does not tell one that broke off from a complete one."));
    }

    private StreamedAnswer begin(Head what) throws IOException {
        var type = ResultFormat.contentType(asked.formats().of(what.isTable()).mediaType());
        var start =
                headers.of(200, asked, what.isRepeatable(), request)
                        .header("Content-Type", type)
                        .build();
        return StreamedAnswer.begin(
                start, what.isRepeatable() ? asked.tag() : "", request, response);
    }

    @Override
    public boolean hasBegun() {
        return streamed != null;
    }
}
