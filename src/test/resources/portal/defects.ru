# Defects of a catalogue, each one change to catalogue.ttl, and exactly the rules of ontology/catalogue that find it. A line
# "### what → rules" begins a case; with "(2.1.1)" it is judged by that profile.

PREFIX adms: <http://www.w3.org/ns/adms#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcatap: <http://data.europa.eu/r5r/>
PREFIX dcatde: <http://dcat-ap.de/def/dcatde/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX file-type: <http://publications.europa.eu/resource/authority/file-type/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
PREFIX locn: <http://www.w3.org/ns/locn#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX spdx: <http://spdx.org/rdf/terms#>
PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
BASE <https://stadt.example/>

# The nineteen that were tried on official shapes; some of these pass all of them.

### seeded 1: dataset without publisher → HarvestedDataset-publisher
DELETE WHERE { <dataset/areas> dct:publisher ?any }

### seeded 2: distribution without licence → HarvestedDistribution-license
DELETE WHERE { <dataset/areas#ttl> dct:license ?any }

### seeded 3: licence IRI not on the list → unlisted-code
DELETE { <dataset/areas#ttl> dct:license ?any } INSERT { <dataset/areas#ttl> dct:license <https://www.govdata.de/dl-de/by-2-0> .
    <https://www.govdata.de/dl-de/by-2-0> a dct:LicenseDocument } WHERE { <dataset/areas#ttl> dct:license ?any } ;
DELETE WHERE { <dataset/areas#ttl> dcatde:licenseAttributionByText ?text }

### seeded 4: contributorID not on the list → unlisted-code
DELETE { ?set dcatde:contributorID ?any } INSERT { ?set dcatde:contributorID <http://dcat-ap.de/def/contributors/hannover> }
WHERE { VALUES ?set { <dataset/areas> } ?set dcatde:contributorID ?any }

### seeded 5: two listed contributorIDs → HarvestedDataset-contributorID
INSERT DATA { <dataset/areas> dcatde:contributorID <http://dcat-ap.de/def/contributors/berlinOpenData> }

### seeded 6: theme as text → HarvestedDataset-theme unlisted-code
INSERT DATA { <dataset/areas> dcat:theme "Regionen" }

### seeded 7: byteSize as xsd:integer → HarvestedDistribution-byteSize
DELETE { ?d dcat:byteSize ?any } INSERT { ?d dcat:byteSize 1234 } WHERE { VALUES ?d { <dataset/areas#ttl> } ?d dcat:byteSize ?any }

### seeded 8: two frequencies → HarvestedDataset-accrualPeriodicity
INSERT DATA { <dataset/areas> dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANNUAL> .
    <http://publications.europa.eu/resource/authority/frequency/ANNUAL> a dct:Frequency }

### seeded 9: access URL missing → HarvestedDistribution-accessURL
DELETE WHERE { <dataset/areas#ttl> dcat:accessURL ?any } ; DELETE WHERE { <dataset/areas#ttl> dcat:downloadURL ?any }

### seeded 10: agent without name → HarvestedAgent-name
DELETE WHERE { <city> foaf:name ?any }

### seeded 11: politicalGeocodingURI present → deprecated-property
INSERT DATA { <dataset/areas> dcatde:politicalGeocodingURI <http://dcat-ap.de/def/politicalGeocoding/municipalityKey/03241001> }

### seeded 12: locn:geometry with WKT literal → HarvestedGeometry-none
INSERT DATA { <http://publications.europa.eu/resource/authority/place/DEU_HAJ> locn:geometry "POINT(9.7 52.4)"^^geo:wktLiteral }

### seeded 13: service without endpoint URL → HarvestedService-endpointURL
DELETE WHERE { <sparql#service> dcat:endpointURL ?any }

### seeded 14: unknown availability code → unlisted-code
DELETE { ?d dcatap:availability ?any } INSERT { ?d dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/ALWAYS> }
WHERE { VALUES ?d { <dataset/areas#ttl> } ?d dcatap:availability ?any }

### seeded 15: dct:modified "heute" → HarvestedDataset-modified
DELETE { ?set dct:modified ?any } INSERT { ?set dct:modified "heute" } WHERE { VALUES ?set { <dataset/areas> } ?set dct:modified ?any }

### seeded 16: catalogue without description → HarvestedCatalog-description
DELETE WHERE { <catalog> dct:description ?any }

### seeded 17: SHA-256 checksum → HarvestedChecksumUse-none
INSERT DATA { <dataset/areas#ttl> spdx:checksum <dataset/areas#sha256> . <dataset/areas#sha256> a spdx:Checksum ;
    spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "00"^^xsd:hexBinary }

### seeded 18: contact without e-mail and URL → HarvestedContact-address
DELETE WHERE { <catalog#contact> vcard:hasEmail ?any }

### seeded 19: title missing → HarvestedDataset-title
DELETE WHERE { <dataset/areas> dct:title ?any }

# What official shapes do not see, and harvesters choke on.

### modified without a time zone → HarvestedDataset-modified
DELETE { ?set dct:modified ?any } INSERT { ?set dct:modified "2026-02-01T12:00:00"^^xsd:dateTime }
WHERE { VALUES ?set { <dataset/areas> } ?set dct:modified ?any }

### a date that is none → HarvestedDataset-modified
DELETE { ?set dct:modified ?any } INSERT { ?set dct:modified "2026-02-31T12:00:00Z"^^xsd:dateTime }
WHERE { VALUES ?set { <dataset/areas> } ?set dct:modified ?any }

### no modified → HarvestedDataset-modified
DELETE WHERE { <dataset/areas> dct:modified ?any }

### no contributorID → HarvestedDataset-contributorID
DELETE WHERE { <dataset/areas> dcatde:contributorID ?any }

### a keyword with a comma → HarvestedDataset-keyword
INSERT DATA { <dataset/areas> dcat:keyword "Stadt, sozial"@de }

### a keyword of one letter → HarvestedDataset-keyword
INSERT DATA { <dataset/areas> dcat:keyword "a"@de }

### a keyword with an apostrophe → HarvestedDataset-keyword
INSERT DATA { <dataset/areas> dcat:keyword "Grimm's"@de }

### K39: the download URL is not the access URL → download-without-access
DELETE { ?d dcat:accessURL ?any } INSERT { ?d dcat:accessURL <dataset/areas.html> } WHERE { VALUES ?d { <dataset/areas#ttl> } ?d dcat:accessURL ?any }

### K41: a download beside a service → download-beside-service
INSERT DATA { <dataset/areas#sparql> dcat:downloadURL <sparql> }

### K41: the access URL is not the endpoint → access-beside-endpoint
DELETE { ?d dcat:accessURL ?any } INSERT { ?d dcat:accessURL <sparql.html> } WHERE { VALUES ?d { <dataset/areas#sparql> } ?d dcat:accessURL ?any }

### K35: no attribution with a BY licence → attribution-missing
DELETE WHERE { <dataset/areas#ttl> dcatde:licenseAttributionByText ?any }

### K35: no attribution with a BY licence of the EU, which DCAT-AP 2.1.1 takes (2.1.1) → attribution-missing
DELETE { ?d dct:license ?any ; dcatde:licenseAttributionByText ?text }
INSERT { ?d dct:license <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> . <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> a dct:LicenseDocument }
WHERE { VALUES ?d { <dataset/areas#ttl> } ?d dct:license ?any ; dcatde:licenseAttributionByText ?text }

### K32: a licence of the EU, not of the German list → unlisted-code
DELETE { ?d dct:license ?any }
INSERT { ?d dct:license <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> . <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> a dct:LicenseDocument }
WHERE { VALUES ?d { <dataset/areas#ttl> } ?d dct:license ?any }

### K35: attribution with a licence that asks for none → attribution-needless
INSERT DATA { <dataset/units#csv> dcatde:licenseAttributionByText "Stadt"@de }

### K25: the identifier is not the IRI → identifier-differs
DELETE { ?set dct:identifier ?any } INSERT { ?set dct:identifier "areas" } WHERE { VALUES ?set { <dataset/areas> } ?set dct:identifier ?any }

### K25: two identifiers → HarvestedDataset-identifier identifier-differs
INSERT DATA { <dataset/areas> dct:identifier "areas" }

### K21: a source → HarvestedDataset-source
INSERT DATA { <dataset/areas> dct:source <https://stadt.example/page> }

### closure: from one dataset to another → reaches-record
INSERT DATA { <dataset/areas> dct:relation <dataset/units> }

### closure: from a dataset to the catalogue → reaches-record
INSERT DATA { <dataset/areas> dct:isPartOf <catalog> }

### closure: from a service to its datasets → HarvestedService-servesDataset reaches-record
INSERT DATA { <sparql#service> dcat:servesDataset <dataset/units> }

### closure: more than 400 statements → reaches-much
INSERT { <dataset/units> dct:references ?page } WHERE {
    VALUES ?a { 0 1 2 3 4 5 6 7 } VALUES ?b { 0 1 2 3 4 5 6 7 } VALUES ?c { 0 1 2 3 4 5 6 7 } BIND(IRI(CONCAT("https://stadt.example/page/", STR(?a), STR(?b), STR(?c))) AS ?page) }

### closure: a catalogue record → HarvestedCatalog-record
INSERT DATA { <catalog> dcat:record <catalog#record> . <catalog#record> a dcat:CatalogRecord ; dct:modified "2026-01-01T12:00:00Z"^^xsd:dateTime ; foaf:primaryTopic <dataset/units> }

### a blank node → blank-node
INSERT DATA { <dataset/areas> dct:creator [ a foaf:Agent ; foaf:name "Amt" ; dct:type <http://purl.org/adms/publishertype/LocalAuthority> ] }

### an agent that is an organisation too → HarvestedAgent-type
INSERT DATA { <city> a org:Organization }

### an agent of no listed level → HarvestedAgent-kind
DELETE { <city> dct:type ?any } INSERT { <city> dct:type <http://purl.org/adms/publishertype/Company> } WHERE { <city> dct:type ?any }

### a label on somebody else's IRI → label-on-reference
INSERT DATA { <http://dcat-ap.de/def/licenses/dl-by-de/2.0> rdfs:label "Datenlizenz"@de }

### WKT with a reference system → HarvestedLocation-bbox HarvestedLocation-centroid
DELETE { ?place dcat:bbox ?box ; dcat:centroid ?point }
INSERT { ?place dcat:bbox "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POLYGON((9 52,10 52,10 53,9 52))"^^geo:wktLiteral ;
    dcat:centroid "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(9 52)"^^geo:wktLiteral } WHERE { ?place dcat:bbox ?box ; dcat:centroid ?point }

### an IRI with brackets → unusable-iri
INSERT DATA { <dataset/areas> foaf:page <https://stadt.example/[id]> . <https://stadt.example/[id]> a foaf:Document }

### a dataset on another host → record-elsewhere identifier-differs
DELETE { <dataset/areas> ?p ?o . ?s ?q <dataset/areas> } INSERT { <http://localhost:8080/dataset/areas> ?p ?o . ?s ?q <http://localhost:8080/dataset/areas> }
WHERE { { <dataset/areas> ?p ?o BIND(<nobody> AS ?x) } UNION { ?s ?q <dataset/areas> } }

### Markdown in a description → HarvestedDataset-markup
INSERT DATA { <dataset/areas> dct:description "Siehe [hier](https://stadt.example/)."@de }

### HTML beyond the allowed in a description → HarvestedDataset-markup
INSERT DATA { <dataset/areas> dct:description "<div>Gebiete</div>"@de }

# DCAT-AP.de 3.0, dcat:Catalog: mandatory and recommended.

### Catalog dct:title → HarvestedCatalog-title
DELETE WHERE { <catalog> dct:title ?any }

### Catalog dct:title without language → HarvestedCatalog-title
INSERT DATA { <catalog> dct:title "Daten" }

### Catalog dct:publisher → HarvestedCatalog-publisher
DELETE WHERE { <catalog> dct:publisher ?any }

### Catalog dcat:dataset that is not described → HarvestedCatalog-dataset
INSERT DATA { <catalog> dcat:dataset <dataset/posts> }

### Catalog dcat:dataset → HarvestedCatalog-datasetMissing HarvestedDataset-catalogue
DELETE WHERE { <catalog> dcat:dataset ?any }

### Catalog dcat:service that is not described → HarvestedCatalog-service
INSERT DATA { <catalog> dcat:service <ogc#service> }

### Catalog dct:issued → HarvestedCatalog-issuedMissing
DELETE WHERE { <catalog> dct:issued ?any }

### Catalog dct:issued twice → HarvestedCatalog-issued
INSERT DATA { <catalog> dct:issued "2026-01-02"^^xsd:date }

### Catalog dct:modified → HarvestedCatalog-modifiedMissing
DELETE WHERE { <catalog> dct:modified ?any }

### Catalog dct:modified without time zone → HarvestedCatalog-modified
DELETE { <catalog> dct:modified ?any } INSERT { <catalog> dct:modified "2026-01-02T12:00:00"^^xsd:dateTime } WHERE { <catalog> dct:modified ?any }

### Catalog dct:language → HarvestedCatalog-languageMissing
DELETE WHERE { <catalog> dct:language ?any }

### Catalog foaf:homepage → HarvestedCatalog-homepageMissing
DELETE WHERE { <catalog> foaf:homepage ?any }

### Catalog foaf:homepage twice → HarvestedCatalog-homepage
INSERT DATA { <catalog> foaf:homepage <home> . <home> a foaf:Document }

### Catalog dct:license → HarvestedCatalog-licenseMissing
DELETE WHERE { <catalog> dct:license ?any }

### Catalog dct:license twice → HarvestedCatalog-license
INSERT DATA { <catalog> dct:license <http://dcat-ap.de/def/licenses/dl-by-de/2.0> }

### Catalog dcat:themeTaxonomy → HarvestedCatalog-themeTaxonomy
DELETE WHERE { <catalog> dcat:themeTaxonomy ?any }

### Catalog dcatap:availability → HarvestedCatalog-availabilityMissing
DELETE WHERE { <catalog> dcatap:availability ?any }

### Catalog dcatap:availability twice → HarvestedCatalog-availability
INSERT DATA { <catalog> dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> }

### Catalog dct:spatial → HarvestedCatalog-spatialMissing
DELETE WHERE { <catalog> dct:spatial ?any }

# DCAT-AP.de 3.0, dcat:Dataset.

### Dataset dct:title without language → HarvestedDataset-title
INSERT DATA { <dataset/areas> dct:title "Gebiete" }

### Dataset dct:description → HarvestedDataset-description
DELETE WHERE { <dataset/areas> dct:description ?any }

### Dataset two dct:publisher → HarvestedDataset-publisher
INSERT DATA { <dataset/areas> dct:publisher <state> . <state> a foaf:Agent ; foaf:name "Land" ; dct:type <http://purl.org/adms/publishertype/RegionalAuthority> }

### Dataset dcat:contactPoint → HarvestedDataset-contactPointMissing
DELETE WHERE { <dataset/areas> dcat:contactPoint ?any }

### Dataset two dcat:contactPoint → HarvestedDataset-contactPoint
INSERT DATA { <dataset/areas> dcat:contactPoint <other#contact> . <other#contact> a vcard:Kind ; vcard:fn "Andere" ; vcard:hasURL <other> }

### Dataset dcat:theme → HarvestedDataset-themeMissing
DELETE WHERE { <dataset/areas> dcat:theme ?any }

### Dataset dcat:theme not on the list → unlisted-code
INSERT DATA { <dataset/areas> dcat:theme <http://publications.europa.eu/resource/authority/data-theme/CITY> }

### Dataset dcat:keyword → HarvestedDataset-keywordMissing
DELETE WHERE { <dataset/areas> dcat:keyword ?any }

### Dataset dct:spatial → HarvestedDataset-spatialMissing HarvestedDataset-spatialCode
DELETE WHERE { <dataset/areas> dct:spatial ?any }

### Dataset dct:spatial without official key → HarvestedDataset-spatialCode
DELETE DATA { <dataset/areas> dct:spatial <http://dcat-ap.de/def/politicalGeocoding/municipalityKey/03241001> }

### Dataset dct:temporal → HarvestedDataset-temporalMissing
DELETE WHERE { <dataset/areas> dct:temporal ?any }

### Dataset dct:temporal that is no period → HarvestedDataset-temporal
DELETE DATA { <dataset/areas#period> a dct:PeriodOfTime }

### Dataset dcatap:availability → HarvestedDataset-availabilityMissing
DELETE WHERE { <dataset/areas> dcatap:availability ?any }

### Dataset dcatap:availability twice → HarvestedDataset-availability
INSERT DATA { <dataset/areas> dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> }

### Dataset dcat:distribution → HarvestedDataset-distributionMissing HarvestedDistribution-dataset
DELETE WHERE { <dataset/units> dcat:distribution ?any }

### Dataset dcat:distribution that is not described → HarvestedDataset-distribution
INSERT DATA { <dataset/units> dcat:distribution <dataset/units#ttl> }

### Dataset dcatde:politicalGeocodingLevelURI → HarvestedDataset-levelMissing
DELETE WHERE { <dataset/areas> dcatde:politicalGeocodingLevelURI ?any }

### Dataset dct:issued without time zone → HarvestedDataset-issued
DELETE { <dataset/areas> dct:issued ?any } INSERT { <dataset/areas> dct:issued "2026-01-02T12:00:00"^^xsd:dateTime } WHERE { <dataset/areas> dct:issued ?any }

### Dataset dct:accessRights twice → HarvestedDataset-accessRights
INSERT DATA { <dataset/areas> dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> .
    <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> a dct:RightsStatement }

### Dataset owl:versionInfo → HarvestedDataset-version
INSERT DATA { <dataset/areas> owl:versionInfo "2" }

### Dataset dcat:version (2.1.1) → HarvestedDataset-version
INSERT DATA { <dataset/areas> dcat:version "2" }

# DCAT-AP.de 3.0, dcat:Distribution.

### Distribution dcat:accessURL as text → HarvestedDistribution-accessURL
INSERT DATA { <dataset/areas#ttl> dcat:accessURL "https://stadt.example/dump/areas.ttl.gz" }

### Distribution dcat:downloadURL as text → HarvestedDistribution-downloadURL HarvestedDistribution-accessURL
INSERT DATA { <dataset/areas#ttl> dcat:downloadURL "https://stadt.example/x" ; dcat:accessURL "https://stadt.example/x" }

### Distribution dct:title → HarvestedDistribution-title
DELETE WHERE { <dataset/areas#ttl> dct:title ?any }

### Distribution dct:format → HarvestedDistribution-formatMissing
DELETE WHERE { <dataset/areas#ttl> dct:format ?any }

### Distribution dct:format twice → HarvestedDistribution-format
INSERT DATA { <dataset/areas#ttl> dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> }

### Distribution dct:format in the wrong case → unlisted-code
DELETE { ?d dct:format ?any } INSERT { ?d dct:format <http://publications.europa.eu/resource/authority/file-type/csv> .
    <http://publications.europa.eu/resource/authority/file-type/csv> a dct:MediaTypeOrExtent } WHERE { VALUES ?d { <dataset/units#csv> } ?d dct:format ?any }

### Distribution dcat:mediaType that is not IANA's → HarvestedDistribution-mediaTypeCode
DELETE { ?d dcat:mediaType ?any } INSERT { ?d dcat:mediaType <https://stadt.example/text/csv> . <https://stadt.example/text/csv> a dct:MediaType }
WHERE { VALUES ?d { <dataset/units#csv> } ?d dcat:mediaType ?any }

### Distribution dcat:compressFormat that is not IANA's → HarvestedDistribution-compressFormatCode
DELETE { ?d dcat:compressFormat ?any } INSERT { ?d dcat:compressFormat <https://stadt.example/gzip> . <https://stadt.example/gzip> a dct:MediaType }
WHERE { ?d dcat:compressFormat ?any }

### Distribution dcat:mediaType twice → HarvestedDistribution-mediaType
INSERT DATA { <dataset/areas#ttl> dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> }

### Distribution dcat:compressFormat twice → HarvestedDistribution-compressFormat
INSERT DATA { <dataset/areas#ttl> dcat:compressFormat <https://www.iana.org/assignments/media-types/text/csv> }

### Distribution dcat:accessService that is not described → HarvestedDistribution-accessService
INSERT DATA { <dataset/areas#sparql> dcat:accessService <ogc#service> }

### Distribution dct:issued twice → HarvestedDistribution-issued
INSERT DATA { <dataset/areas#ttl> dct:issued "2026-01-02"^^xsd:date }

### Distribution dct:modified → HarvestedDistribution-modifiedMissing
DELETE WHERE { <dataset/areas#ttl> dct:modified ?any }

### Distribution dct:modified that is no date → HarvestedDistribution-modified
DELETE { ?d dct:modified ?any } INSERT { ?d dct:modified "heute" } WHERE { VALUES ?d { <dataset/areas#ttl> } ?d dct:modified ?any }

### Distribution dcatap:availability → HarvestedDistribution-availabilityMissing
DELETE WHERE { <dataset/areas#ttl> dcatap:availability ?any }

### Distribution dcatap:availability twice → HarvestedDistribution-availability
INSERT DATA { <dataset/areas#ttl> dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> }

### Distribution dct:rights as text → HarvestedDistribution-rights HarvestedReference-Rights
INSERT DATA { <dataset/areas#ttl> dct:rights "frei" }

### Distribution of two datasets → HarvestedDistribution-dataset
INSERT DATA { <dataset/units> dcat:distribution <dataset/areas#ttl> }

### Distribution adms:status of the deprecated list → HarvestedDistribution-status
INSERT DATA { <dataset/areas#ttl> adms:status <http://purl.org/adms/status/Completed> }

### Distribution dcat:byteSize as xsd:nonNegativeInteger (2.1.1) → HarvestedDistribution-byteSize
DELETE { ?d dcat:byteSize ?any } INSERT { ?d dcat:byteSize "1234"^^xsd:nonNegativeInteger } WHERE { VALUES ?d { <dataset/areas#ttl> } ?d dcat:byteSize ?any }

# DCAT-AP.de 3.0, dcat:DataService.

### DataService dct:title → HarvestedService-title
DELETE WHERE { <sparql#service> dct:title ?any }

### DataService dct:publisher → HarvestedService-publisher
DELETE WHERE { <sparql#service> dct:publisher ?any }

### DataService dcat:endpointDescription → HarvestedService-endpointDescriptionMissing
DELETE WHERE { <sparql#service> dcat:endpointDescription ?any }

### DataService dcatap:availability → HarvestedService-availabilityMissing
DELETE WHERE { <sparql#service> dcatap:availability ?any }

### DataService dcatap:availability twice → HarvestedService-availability
INSERT DATA { <sparql#service> dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> }

### DataService dct:license → HarvestedService-licenseMissing
DELETE WHERE { <sparql#service> dct:license ?any }

# Supporting classes.

### Agent dct:type → HarvestedAgent-kind
DELETE WHERE { <city> dct:type ?any }

### Agent without type → HarvestedAgent-type HarvestedCatalog-publisher HarvestedDataset-publisher HarvestedService-publisher
DELETE DATA { <city> a foaf:Agent }

### Kind vcard:fn → HarvestedContact-fn
DELETE WHERE { <catalog#contact> vcard:fn ?any }

### Kind vcard:hasEmail that is no mailto: → HarvestedContact-hasEmail
INSERT DATA { <catalog#contact> vcard:hasEmail "daten@stadt.example" }

### Kind vcard:hasTelephone that is no tel: → HarvestedContact-hasTelephone
INSERT DATA { <catalog#contact> vcard:hasTelephone "0511" }

### K38: PeriodOfTime without start and end → HarvestedPeriod-bounds
DELETE WHERE { <dataset/areas#period> dcat:startDate ?any }

### PeriodOfTime with two starts → HarvestedPeriod-startDate
INSERT DATA { <dataset/areas#period> dcat:startDate "1998-01-01"^^xsd:date }

### PeriodOfTime with an end that is no date → HarvestedPeriod-endDate
INSERT DATA { <dataset/areas#period> dcat:endDate "heute" }

### Location dcat:centroid twice → HarvestedLocation-centroid
INSERT DATA { <http://publications.europa.eu/resource/authority/place/DEU_HAJ> dcat:centroid "POINT(9 52)"^^geo:wktLiteral }

### Location dcat:bbox that is no WKT → HarvestedLocation-bbox
DELETE { ?place dcat:bbox ?any } INSERT { ?place dcat:bbox "Hannover" } WHERE { ?place dcat:bbox ?any }

### Checksum without algorithm and value → HarvestedChecksumUse-none HarvestedChecksum-algorithm HarvestedChecksum-checksumValue
INSERT DATA { <dataset/areas#ttl> spdx:checksum <dataset/areas#sha256> . <dataset/areas#sha256> a spdx:Checksum }

### DatasetSeries with nothing → HarvestedSeries-title HarvestedSeries-description HarvestedSeries-publisher HarvestedSeries-contactPointMissing HarvestedSeries-spatialMissing HarvestedSeries-temporalMissing
INSERT DATA { <series> a dcat:DatasetSeries }

### CatalogRecord with nothing → HarvestedRecord-modified HarvestedRecord-primaryTopic
INSERT DATA { <catalog#record> a dcat:CatalogRecord }

# Ranges: what is referred to says its type.

### LicenseDocument → HarvestedReference-Licence
DELETE DATA { <http://dcat-ap.de/def/licenses/dl-by-de/2.0> a dct:LicenseDocument }

### LinguisticSystem → HarvestedReference-Language
DELETE DATA { <http://publications.europa.eu/resource/authority/language/DEU> a dct:LinguisticSystem }

### Frequency → HarvestedReference-Frequency
DELETE DATA { <http://publications.europa.eu/resource/authority/frequency/IRREG> a dct:Frequency }

### RightsStatement → HarvestedReference-Rights
DELETE DATA { <http://publications.europa.eu/resource/authority/access-right/PUBLIC> a dct:RightsStatement }

### MediaTypeOrExtent → HarvestedReference-Format
DELETE DATA { <http://publications.europa.eu/resource/authority/file-type/CSV> a dct:MediaTypeOrExtent }

### MediaType → HarvestedReference-MediaType
DELETE DATA { <https://www.iana.org/assignments/media-types/text/csv> a dct:MediaType }

### Standard → HarvestedReference-Standard
DELETE DATA { <def> a dct:Standard }

### Document → HarvestedReference-Document
DELETE DATA { <dataset/areas.html> a foaf:Document }

### Location → HarvestedReference-Place
DELETE DATA { <http://publications.europa.eu/resource/authority/place/DEU_HAJ> a dct:Location }

### LegalResource → HarvestedReference-Law
INSERT DATA { <dataset/areas> dcatap:applicableLegislation <https://www.gesetze-im-internet.de/bbaug/__171e.html> }
