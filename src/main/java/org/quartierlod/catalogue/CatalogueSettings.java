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
        contact = isMailbox(contact) ? "mailto:" + contact : contact;
        if (!contact.isEmpty() && !isAddress(contact)) {
            throw new IllegalArgumentException(
                    "quartier.catalogue.contact is an e-mail address, with or without mailto:, or a web address");
        }
    }

    private static boolean isMailbox(String text) {
        return text.matches("[^@:/?\\s]+@[^@:/?\\s]+");
    }

    private static boolean isAddress(String contact) {
        try {
            var address = new URI(contact);
            return contact.startsWith("mailto:")
                    ? isMailbox(address.getSchemeSpecificPart())
                    : contact.matches("https?://.*") && address.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
