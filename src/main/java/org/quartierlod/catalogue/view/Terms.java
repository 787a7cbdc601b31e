package org.quartierlod.catalogue.view;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Terms that Jena lacks, and the codes the software itself chooses.
public final class Terms {
    /// Whom to name, where the licence asks for it.
    public static final Node ATTRIBUTION = dcatde("licenseAttributionByText");

    static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    static final Node VERSION = dcat("version");
    static final Node COMPRESS_FORMAT = dcat("compressFormat");
    static final Node AVAILABILITY = iri("http://data.europa.eu/r5r/availability");
    static final Node CONTRIBUTOR = dcatde("contributorID");
    static final Node LEVEL = dcatde("politicalGeocodingLevelURI");
    static final Node HAS_VERSION = dcat("hasVersion");
    static final Node CURRENT_VERSION = dcat("hasCurrentVersion");
    static final Node PREVIOUS_VERSION = dcat("previousVersion");
    static final Node WAS_DERIVED_FROM = iri("http://www.w3.org/ns/prov#wasDerivedFrom");

    /// What kind of publisher answers for which level ([ADMS publisher
    /// types](http://purl.org/adms/publishertype/1.0), those that DCAT-AP.de allows).
    private static final Map<String, String> PUBLISHERS =
            Map.of(
                    "municipality", "LocalAuthority",
                    "administrativeDistrict", "LocalAuthority",
                    "state", "RegionalAuthority",
                    "federal", "NationalAuthority",
                    "european", "SupraNationalAuthority",
                    "international", "SupraNationalAuthority");

    private Terms() {}

    /// The type of publisher for a political level.
    static Node publisherType(Node level) {
        var name = level.getURI().substring(level.getURI().lastIndexOf('/') + 1);
        return iri("http://purl.org/adms/publishertype/" + PUBLISHERS.get(name));
    }

    private static Node dcat(String name) {
        return iri("http://www.w3.org/ns/dcat#" + name);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node dcatde(String name) {
        return iri("http://dcat-ap.de/def/dcatde/" + name);
    }
}
