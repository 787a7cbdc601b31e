package org.quartierlod.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.quartierlod.query.wire.Fault;
import org.quartierlod.query.wire.Frame;
import org.quartierlod.query.wire.Head;
import org.quartierlod.query.wire.Question;
import org.quartierlod.store.QueryFailure;

/// Answers strangers' queries: each waits for its turn, then the query process evaluates it.
public final class QueryService {
    /// What has run for so short a time when its process ends is not why it ended, and is asked
    /// again.
    private static final long INNOCENT_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Admission admission;
    private final Supervisor supervisor;

    QueryService(Admission admission, Supervisor supervisor) {
        this.admission = admission;
        this.supervisor = supervisor;
    }

    /// Asks, and returns when the receiver has the whole answer.
    ///
    /// @param client by which queries are counted
    /// @throws QueryFailure when there is no complete answer; if the receiver has begun, what it
    ///   passed on must not look complete
    public void answer(String client, Question question, ResultReceiver receiver) {
        try (var _ = admission.enter(client)) {
            attempt(question, receiver, true);
        }
    }

    private void attempt(Question question, ResultReceiver receiver, boolean mayRepeat) {
        var process = supervisor.process();
        var began = System.nanoTime();
        try {
            ask(process, question, receiver);
        } catch (IOException e) {
            if (receiver.isAbandoned()) {
                throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The client has gone", e);
            }
            var isInnocent = System.nanoTime() - began < INNOCENT_NANOSECONDS;
            supervisor.lost(process);
            if (!mayRepeat || !isInnocent || receiver.hasBegun()) {
                throw new QueryFailure(
                        QueryFailure.Reason.UNAVAILABLE, "The query process ended", e);
            }
            attempt(question, receiver, false);
        }
    }

    private void ask(RunningProcess process, Question question, ResultReceiver receiver)
            throws IOException {
        var connection = process.connection();
        var isDone = false;
        try {
            receiver.stoppable(connection::close);
            open(question.release(), connection, receiver);
            connection.send(Frame.of(Frame.Kind.QUESTION, question));
            while (!isDone) {
                isDone = hear(connection.receive(), receiver);
            }
        } catch (Answered e) {
            isDone = true;
            throw e.failure();
        } finally {
            receiver.stoppable(() -> {});
            if (isDone) {
                process.release(connection);
            } else {
                connection.close();
            }
        }
    }

    /// An older release is opened first: that is no part of the query's time.
    private void open(String release, Connection connection, ResultReceiver receiver)
            throws IOException {
        if (!supervisor.isKept(release)) {
            connection.send(Frame.of(Frame.Kind.OPEN, release));
            hear(connection.receive(), receiver);
        }
    }

    /// @return whether the answer is complete
    private static boolean hear(Frame frame, ResultReceiver receiver) {
        try {
            switch (frame.kind()) {
                case HEAD -> receiver.head(frame.read(Head.class));
                case BYTES -> receiver.bytes(frame.content());
                case END -> {
                    return true;
                }
                case FAULT -> throw new Answered(frame.read(Fault.class).failure());
                case QUESTION, KEEP, OPEN, PING ->
                        throw new IllegalStateException("No answer: " + frame.kind());
            }
            return false;
        } catch (IOException e) {
            // Not the way to the process, but the way to the client.
            throw new UncheckedIOException(e);
        }
    }

    /// The process says that there is no answer, and is ready for the next question; where the
    /// receiver refuses the answer, it is not.
    private static final class Answered extends RuntimeException {
        private final QueryFailure failure;

        Answered(QueryFailure failure) {
            super(failure);
            this.failure = failure;
        }

        QueryFailure failure() {
            return failure;
        }
    }
}
