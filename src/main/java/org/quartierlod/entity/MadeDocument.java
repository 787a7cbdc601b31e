package org.quartierlod.entity;

import org.quartierlod.release.Parts;
import org.quartierlod.representation.Document;

/// A document and what of the release it was made of.
record MadeDocument(Document document, Parts parts) {}
