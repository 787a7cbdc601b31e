package org.quartierlod.directory;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// How a thing stands in the index.
final class Fields {
    static final String IRI = "iri";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String ALTERNATIVE = "alternative";
    static final String DESCRIPTION = "description";

    /// A whole label, spelt as one word: who types exactly that wants this thing first.
    static final String WHOLE_NAME = "whole";

    private static final String TYPE = "type";
    private static final String SHOWN_LABEL = "label";
    private static final String SHOWN_DESCRIPTION = "shown";

    private Fields() {}

    static Document document(Described described, Spelling spelling) {
        var document = new Document();
        var thing = described.thing();
        document.add(new StringField(IRI, thing.iri(), Field.Store.YES));
        document.add(new SortedDocValuesField(IRI, new BytesRef(thing.iri())));
        document.add(new StringField(KIND, thing.kind(), Field.Store.YES));
        thing.types().forEach(type -> document.add(new StoredField(TYPE, type)));
        store(SHOWN_LABEL, thing.labels(), document);
        store(SHOWN_DESCRIPTION, thing.descriptions(), document);
        index(NAME, described.labels(), document);
        index(ALTERNATIVE, described.alternatives(), document);
        index(DESCRIPTION, described.descriptions(), document);
        for (var label : thing.labels()) {
            var whole = spelling.fold(String.join("", Spelling.words(label.text())));
            document.add(new StringField(WHOLE_NAME, whole, Field.Store.NO));
        }
        return document;
    }

    private static void store(String field, List<Text> texts, Document document) {
        texts.forEach(text -> document.add(new StoredField(field, text.stored())));
    }

    private static void index(String field, List<Text> texts, Document document) {
        texts.forEach(text ->
                document.add(new TextField(field, Spelling.plain(text.text()), Field.Store.NO)));
    }

    static Thing thing(Document document) {
        return new Thing(
                document.get(IRI),
                document.get(KIND),
                List.of(document.getValues(TYPE)),
                texts(SHOWN_LABEL, document),
                texts(SHOWN_DESCRIPTION, document));
    }

    private static List<Text> texts(String field, Document document) {
        return Arrays.stream(document.getValues(field)).map(Text::parse).toList();
    }
}
