package org.quartierlod.portal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/// The indicators of the [quality score of data.europa.eu](https://data.europa.eu/mqa/methodology)
/// with the points of each, 405 in all.
// The conditions hold nothing that could change.
@SuppressWarnings("ImmutableEnumChecker")
public enum Indicator {
    /// Findability.
    KEYWORD(30, Of.DATASET, "dcat:keyword", thing -> thing.has(DCAT.keyword)),
    /// Findability.
    THEME(30, Of.DATASET, "dcat:theme", thing -> thing.any(DCAT.theme, Node::isURI)),
    /// Findability.
    SPATIAL(20, Of.DATASET, "dct:spatial", thing -> thing.has(DCTerms.spatial)),
    /// Findability.
    TEMPORAL(20, Of.DATASET, "dct:temporal", thing -> thing.has(DCTerms.temporal)),
    /// Accessibility.
    ACCESS_ANSWERS(
            50, Of.DISTRIBUTION, "dcat:accessURL answers", thing -> thing.answers(DCAT.accessURL)),
    /// Accessibility.
    DOWNLOAD(20, Of.DISTRIBUTION, "dcat:downloadURL", thing -> thing.has(DCAT.downloadURL)),
    /// Accessibility.
    DOWNLOAD_ANSWERS(
            30,
            Of.DISTRIBUTION,
            "dcat:downloadURL answers",
            thing -> thing.answers(DCAT.downloadURL)),
    /// Interoperability.
    FORMAT(20, Of.DISTRIBUTION, "dct:format", thing -> thing.has(DCTerms.format)),
    /// Interoperability.
    MEDIA_TYPE(10, Of.DISTRIBUTION, "dcat:mediaType", thing -> thing.has(DCAT.mediaType)),
    /// Interoperability.
    FORMAT_LISTED(
            10,
            Of.DISTRIBUTION,
            "dct:format and dcat:mediaType from the vocabularies",
            Indicator::isListedFormat),
    /// Interoperability.
    NON_PROPRIETARY(
            20,
            Of.DISTRIBUTION,
            "non-proprietary format",
            thing -> anyFormat(thing, thing.background().lists().nonProprietary()::contains)),
    /// Interoperability.
    MACHINE_READABLE(
            20,
            Of.DISTRIBUTION,
            "machine-readable format",
            thing -> anyFormat(thing, thing.background().lists().machineReadable()::contains)),
    /// Interoperability.
    CONFORMS(30, Of.DATASET, "conforms to DCAT-AP", Described::isConforming),
    /// Reusability.
    LICENCE(20, Of.DISTRIBUTION, "dct:license", thing -> thing.has(DCTerms.license)),
    /// Reusability. GovData replaces codes of its list by those of the EU when it hands on.
    LICENCE_KNOWN(
            10,
            Of.DISTRIBUTION,
            "dct:license from the vocabulary",
            thing -> thing.isListed(DCTerms.license)),
    /// Reusability.
    ACCESS_RIGHTS(10, Of.DATASET, "dct:accessRights", thing -> thing.has(DCTerms.accessRights)),
    /// Reusability.
    ACCESS_RIGHTS_LISTED(
            5,
            Of.DATASET,
            "dct:accessRights from the vocabulary",
            thing -> thing.isListed(DCTerms.accessRights)),
    /// Reusability.
    CONTACT(20, Of.DATASET, "dcat:contactPoint", thing -> thing.has(DCAT.contactPoint)),
    /// Reusability.
    PUBLISHER(10, Of.DATASET, "dct:publisher", thing -> thing.has(DCTerms.publisher)),
    /// Contextuality.
    RIGHTS(5, Of.DISTRIBUTION, "dct:rights", thing -> thing.has(DCTerms.rights)),
    /// Contextuality.
    BYTE_SIZE(5, Of.DISTRIBUTION, "dcat:byteSize", thing -> thing.has(DCAT.byteSize)),
    /// Contextuality.
    ISSUED(5, Of.DATASET, "dct:issued", thing -> thing.has(DCTerms.issued)),
    /// Contextuality.
    MODIFIED(5, Of.DATASET, "dct:modified", thing -> thing.has(DCTerms.modified));

    /// What an indicator looks at.
    enum Of {
        DATASET,
        DISTRIBUTION
    }

    private static final String MEDIA_TYPES =
            "https://www\\.iana\\.org/assignments/media-types/[a-z]+/[A-Za-z0-9.+_-]+";

    private final int points;
    private final Of of;
    private final String title;
    private final Predicate<Described> isMet;

    Indicator(int points, Of of, String title, Predicate<Described> isMet) {
        this.points = points;
        this.of = of;
        this.title = title;
        this.isMet = isMet;
    }

    /// How many points it is worth.
    public int points() {
        return points;
    }

    /// As people read it.
    public String title() {
        return title;
    }

    boolean isMet(Described thing) {
        return isMet.test(thing);
    }

    /// Those that look at datasets, or at distributions.
    static List<Indicator> of(Of kind) {
        return Arrays.stream(values()).filter(indicator -> indicator.of == kind).toList();
    }

    /// What is stated is listed, and something is.
    private static boolean isListedFormat(Described thing) {
        var formats = thing.values(DCTerms.format);
        var types = thing.values(DCAT.mediaType);
        return formats.size() + types.size() > 0
                && formats.stream().allMatch(f -> isListed(thing, f))
                && types.stream().allMatch(t -> t.isURI() && t.getURI().matches(MEDIA_TYPES));
    }

    private static boolean isListed(Described thing, Node format) {
        return thing.background().isListed().test(DCTerms.format.asNode(), format);
    }

    private static boolean anyFormat(Described thing, Predicate<Node> isSo) {
        return thing.any(DCTerms.format, isSo) || thing.any(DCAT.mediaType, isSo);
    }
}
