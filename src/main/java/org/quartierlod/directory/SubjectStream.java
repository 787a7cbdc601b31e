package org.quartierlod.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;
import org.quartierlod.vocab.BaseIri;

/// Takes triples that come grouped by subject, as a release's sorted file has them, and hands on
/// each thing when its last triple has passed. No more than one thing is held at a time.
final class SubjectStream extends StreamRDFBase {
    /// Takes things.
    interface Receiver {
        /// Takes one.
        void take(Described thing) throws IOException;
    }

    private final BaseIri base;
    private final Receiver receiver;
    private @Nullable Node subject;
    private Optional<Described> thing = Optional.empty();

    SubjectStream(BaseIri base, Receiver receiver) {
        this.base = base;
        this.receiver = receiver;
    }

    @Override
    public void triple(Triple triple) {
        if (!triple.getSubject().equals(subject)) {
            finish();
            subject = triple.getSubject();
            thing = begin(triple.getSubject());
        }
        thing.ifPresent(t -> t.add(triple));
    }

    private Optional<Described> begin(Node node) {
        return node.isURI()
                ? Kinds.of(node.getURI(), base).map(kind -> new Described(node.getURI(), kind))
                : Optional.empty();
    }

    @Override
    public void finish() {
        try {
            if (thing.isPresent()) {
                receiver.take(thing.get());
            }
            thing = Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
