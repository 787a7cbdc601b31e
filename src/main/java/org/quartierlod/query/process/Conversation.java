package org.quartierlod.query.process;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.quartierlod.query.guard.QueryGuard;
import org.quartierlod.query.wire.Fault;
import org.quartierlod.query.wire.Frame;
import org.quartierlod.query.wire.Head;
import org.quartierlod.query.wire.Question;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.store.OpenReleases;
import org.quartierlod.store.ProtocolQuery;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.store.evaluation.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection of the parent: a question, its answer, the next question. While a query runs,
/// this goes on reading, so a connection that is closed stops its query at once.
final class Conversation implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final int BUFFER = 1 << 15;

    private final SocketChannel channel;
    private final QueryGuard guard;
    private final OpenReleases releases;
    private final RunningQueries running;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile Watch watch = new Watch();

    Conversation(
            SocketChannel channel,
            QueryGuard guard,
            OpenReleases releases,
            RunningQueries running) {
        this.channel = channel;
        this.guard = guard;
        this.releases = releases;
        this.running = running;
        this.in = new DataInputStream(Channels.newInputStream(channel));
        this.out =
                new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER + 64));
    }

    @Override
    public void run() {
        try (channel) {
            for (var next = Frame.next(in); next.isPresent(); next = Frame.next(in)) {
                hear(next.get());
            }
        } catch (IOException e) {
            LOG.debug("A connection broke off", e);
        } finally {
            watch.stop(new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The client has gone"));
        }
    }

    private void hear(Frame frame) throws IOException {
        switch (frame.kind()) {
            case PING -> Frame.of(Frame.Kind.END).write(out);
            case KEEP -> later(() -> releases.keep(id(frame.read(String.class))));
            case OPEN -> later(() -> releases.open(id(frame.read(String.class))));
            case QUESTION -> {
                watch = new Watch();
                var answer = new AnswerOutput(out, BUFFER);
                var asked = watch;
                running.run(
                        asked,
                        answer,
                        channel,
                        () -> answer(frame.read(Question.class), asked, answer));
            }
            case HEAD, BYTES, END, FAULT -> throw new IOException("No question: " + frame.kind());
        }
    }

    /// Whoever has gone meanwhile needs it no more.
    private void later(Work work) {
        running.later(() -> {
            if (channel.isOpen()) {
                reply(new Watch(), work);
            }
        });
    }

    private void answer(Question question, Watch asked, AnswerOutput answer) {
        reply(
                asked,
                () -> {
                    var judged = guard.judge(question.text());
                    var isTable = judged.query().isSelectType() || judged.query().isAskType();
                    var mediaType = isTable ? question.tableType() : question.graphType();
                    answer.begin(new Head(isTable, judged.isRepeatable()));
                    if (mediaType == null) {
                        throw new QueryFailure(
                                QueryFailure.Reason.NOT_ACCEPTABLE, isTable ? "table" : "graph");
                    }
                    var query =
                            new ProtocolQuery(
                                    judged.query(),
                                    judged.text(),
                                    question.defaultGraphs(),
                                    question.namedGraphs(),
                                    mediaType);
                    releases.read(
                            id(question.release()),
                            store -> {
                                store.answer(query, asked, answer);
                                return store;
                            });
                    answer.finish();
                });
    }

    private static ReleaseId id(String release) {
        return ReleaseId.parse(release)
                .orElseThrow(() -> new IllegalArgumentException("No release: " + release));
    }

    private interface Work {
        void run() throws IOException;
    }

    /// Ends with END or FAULT, whatever happens; when memory is exhausted the process ends.
    private void reply(Watch asked, Work work) {
        try {
            try {
                work.run();
                Frame.of(Frame.Kind.END).write(out);
            } catch (QueryFailure e) {
                Frame.of(Frame.Kind.FAULT, Fault.of(e)).write(out);
            } catch (RuntimeException | Error e) {
                Frame.of(Frame.Kind.FAULT, unexpected(asked, e)).write(out);
            }
        } catch (IOException e) {
            LOG.debug("The client has gone", e);
        }
    }

    private static Fault unexpected(Watch asked, Throwable e) {
        if (asked.isStopped()) {
            return Fault.of(asked.reason(new QueryFailure(QueryFailure.Reason.TIMED_OUT, "")));
        }
        LOG.warn("Query failed reason={}", e.toString(), e);
        return Fault.of(
                new QueryFailure(
                        QueryFailure.Reason.REFUSED,
                        Objects.requireNonNullElse(e.getMessage(), e.getClass().getName())));
    }
}
