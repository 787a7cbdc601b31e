package org.quartierlod.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What whoever publishes says of the catalogue, as `quartier.catalogue.*`.
///
/// @param contact where questions go: an e-mail or a web address; without one, the page the data
///   rests on is named
/// @param pageSize how many datasets a page of the catalogue holds; a catalogue that fits on one
///   page has no pages
@ConfigurationProperties("quartier.catalogue")
public record CatalogueSettings(
        @DefaultValue("") String contact, @DefaultValue("100") int pageSize) {
    /// Checks both.
    public CatalogueSettings {
        if (pageSize < 1) {
            throw new IllegalArgumentException(
                    "quartier.catalogue.page-size is a number from 1 on");
        }
        contact = contact.matches("[^@:/\\s]+@[^@:/\\s]+") ? "mailto:" + contact : contact;
        if (!contact.isEmpty() && !isAddress(contact)) {
            throw new IllegalArgumentException(
                    "quartier.catalogue.contact is an e-mail address or begins with https://, http:// or mailto:");
        }
    }

    private static boolean isAddress(String contact) {
        try {
            var scheme = new URI(contact).getScheme();
            return "mailto".equals(scheme) || "https".equals(scheme) || "http".equals(scheme);
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
