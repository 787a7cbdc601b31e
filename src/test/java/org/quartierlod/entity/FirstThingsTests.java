package org.quartierlod.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Test;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What pages answer before anyone reads every statement.
@RunningServer
class FirstThingsTests {
    private final Client client;

    FirstThingsTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    private String page(String path, String language) {
        var response = client.get(path + ".html?lang=" + language);
        assertThat(response.statusCode()).isEqualTo(200);
        return StringEscapeUtils.unescapeHtml4(Client.text(response));
    }

    /// The text of what stands before all statements.
    private String firstThings(String path, String language) {
        var page = page(path, language);
        return page.substring(page.indexOf("<main"), page.indexOf("id=\"statements\""))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void anAreaSaysWhichProgrammeSinceWhenAndWhoAnswersForIt() {
        assertThat(firstThings("/doc/area/muehlenberg", "de"))
                .contains("In welchem Programm? Sozialer Zusammenhalt")
                .contains("laut Quartiersmanagement (genannt; Stand der Quelle nicht verzeichnet)")
                .contains("Nur das Programm Sozialer Zusammenhalt, nicht das Gebiet")
                .contains("ab Programmjahr 2020")
                .contains("Fachbereich Soziales gehört zu: Landeshauptstadt Hannover")
                .contains("Sachgebiet Stadterneuerung", "hanova", "Kontakt: Rita Lehmann")
                .contains("In den Daten nicht verzeichnet")
                .contains("seit wann das Gebiet selbst", "die Grenzen", "Telefon und E-Mail")
                .contains("Seite auf www.hannover.de");
        assertThat(firstThings("/doc/area/muehlenberg", "en"))
                .contains("In which programme? Social Cohesion")
                .contains("according to Neighbourhood management (stated; date of the source")
                .contains("Only the programme Social Cohesion, not the area")
                .contains("Department of Social Affairs part of: City of Hanover")
                .contains("Not recorded in the data", "the boundary of the area");
    }

    @Test
    void aProgrammeSaysItsYearsItsOriginAndItsAreas() {
        assertThat(firstThings("/scheme/programme/soziale-stadt", "de"))
                .contains("Seit wann? 1999", "Bis wann? 2019")
                .contains("Die Seite lässt offen, ob die Jahre das Programm")
                .contains("Wie weitergeführt? Sozialer Zusammenhalt Übergang: fortgeführt")
                .contains("abgeleitet");
        assertThat(firstThings("/scheme/programme/sozialer-zusammenhalt", "en"))
                .contains("programme year 2020", "Socially Integrative City")
                .contains("Hainholz", "Stöcken");
    }

    @Test
    void postsAndUnitsSayWhereTheyBelong() {
        assertThat(firstThings("/doc/post/muehlenberg-hanova", "en"))
                .contains("For which area? Mühlenberg", "Where does it belong? hanova")
                .contains("Who holds it? Kerstin Koller", "telephone and e-mail");
        assertThat(firstThings("/doc/unit/fachbereich-soziales", "de"))
                .contains("Teil von Landeshauptstadt Hannover")
                .contains("für das Gebiet Stöcken");
    }

    @Test
    void aSchemeShowsItsConceptsByTheirNotation() {
        assertThat(firstThings("/scheme/goal", "de"))
                .containsSubsequence(
                        "Qualität und Vielfalt im Stadtteil",
                        "Wohn- und Lebensqualität erhöhen",
                        "Nutzungsvielfalt erhöhen",
                        "Integration und Teilhabe");
    }

    @Test
    void everyPageLeadsHomeToItsOtherLanguageAndToItsData() {
        var page = page("/doc/area/muehlenberg", "de");
        assertThat(page)
                .contains(
                        "<link rel=\"canonical\" href=\"http://localhost:8080/doc/area/muehlenberg\">")
                .contains(
                        "hreflang=\"en\" href=\"http://localhost:8080/doc/area/muehlenberg?lang=en\"")
                .contains(
                        "type=\"text/turtle\" href=\"http://localhost:8080/doc/area/muehlenberg.ttl\"")
                .contains(
                        "<li><a href=\"http://localhost:8080/doc/area\"><bdi>Gebiete</bdi></a></li>")
                .contains("<meta property=\"og:title\" content=\"Mühlenberg\">")
                .contains("\"@type\":\"Place\"", "\"containedInPlace\"")
                .contains("Ausgabe 1");
    }

    @Test
    void homeCountsWhatThereIsAndDescribesTheDataset() {
        var page = StringEscapeUtils.unescapeHtml4(Client.text(client.get("/?lang=en")));
        assertThat(page)
                .contains("<dt>Areas</dt><dd>5</dd>", "<dt>Posts</dt><dd>10</dd>")
                .contains("Programme: <bdi>Social Cohesion</bdi>")
                .contains("\"@type\":\"Dataset\"", "Neighbourhood management and urban renewal")
                .contains("/sparql?format=csv&query=");
    }

    @Test
    void theOntologyNamesEveryOwnTerm() throws Exception {
        var source = Files.readString(Path.of("ontology/urp.ttl"));
        var terms =
                Pattern.compile("(?m)^urp:([A-Za-z]+) a owl:")
                        .matcher(source)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
        assertThat(terms).hasSizeGreaterThan(30);
        for (var language : new String[] {"de", "en"}) {
            var page = page("/def", language);
            assertThat(terms)
                    .allSatisfy(term ->
                            assertThat(page)
                                    .contains("<article class=\"term\" id=\"" + term + "\">")
                                    .contains("<a href=\"#" + term + "\">"));
        }
        assertThat(page("/def", "de"))
                .contains("In dieser Ausgabe 5-mal verwendet.", "<svg class=\"diagram\"")
                .contains(
                        "Städtebauliche Gesamtmaßnahme – gefördertes Gebiet – Stadterneuerungsgebiet");
    }
}
