package org.quartierlod.catalogue.view;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;

/// The profiles a harvester may want. They differ where no one document can satisfy both.
public enum Profile {
    /// [DCAT-AP.de 3.0](https://www.dcat-ap.de/def/dcatde/3.0/spec/), from DCAT-AP 3.
    DCAT_AP_DE_3("dcat-ap-de-3.0", "catalog"),
    /// [DCAT-AP 2.1.1](https://semiceu.github.io/DCAT-AP/releases/2.1.1/).
    DCAT_AP_2_1_1("dcat-ap-2.1.1", "catalog/2.1.1/catalog");

    private final String token;
    private final String path;

    Profile(String token, String path) {
        this.token = token;
        this.path = path;
    }

    /// As in `?profile=`.
    public String token() {
        return token;
    }

    /// Of the catalogue in this profile, below the base, without extension.
    public String path() {
        return path;
    }

    /// The datatype of `dcat:byteSize`.
    XSDDatatype byteSize() {
        return switch (this) {
            case DCAT_AP_DE_3 -> XSDDatatype.XSDnonNegativeInteger;
            case DCAT_AP_2_1_1 -> XSDDatatype.XSDdecimal;
        };
    }

    /// The property for a version.
    Node version() {
        return switch (this) {
            case DCAT_AP_DE_3 -> Terms.VERSION;
            case DCAT_AP_2_1_1 -> OWL.versionInfo.asNode();
        };
    }

    /// The profile of a token.
    public static Optional<Profile> of(String token) {
        return Arrays.stream(values()).filter(profile -> profile.token.equals(token)).findFirst();
    }
}
