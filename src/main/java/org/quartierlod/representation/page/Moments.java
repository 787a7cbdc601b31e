package org.quartierlod.representation.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

/// Dates as people write them, never more precise than they are stated.
final class Moments {
    private final Locale locale;
    private final String day;

    Moments(String language) {
        this.locale = Locale.of(language);
        this.day = language.equals("de") ? "d. MMMM uuuu" : "d MMMM uuuu";
    }

    /// The day, in UTC.
    String day(Instant instant) {
        return format(day, instant.atOffset(ZoneOffset.UTC));
    }

    /// Day and time, in UTC.
    String minute(Instant instant) {
        return format(day + ", HH:mm 'UTC'", instant.atOffset(ZoneOffset.UTC));
    }

    /// A year, month, day or time; nothing for any other literal and for what only claims to be
    /// one.
    Optional<String> of(Node literal) {
        var text = literal.getLiteralLexicalForm();
        try {
            var type = literal.getLiteralDatatypeURI();
            if (type.equals(XSD.gYear.getURI())) {
                return Optional.of(Year.parse(text).toString());
            } else if (type.equals(XSD.gYearMonth.getURI())) {
                return Optional.of(format("MMMM uuuu", YearMonth.parse(text)));
            } else if (type.equals(XSD.date.getURI())) {
                return Optional.of(format(day, LocalDate.parse(text)));
            } else if (type.equals(XSD.dateTime.getURI())) {
                return Optional.of(format(day + ", HH:mm xxx", OffsetDateTime.parse(text)));
            }
            return Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private String format(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
    }
}
