# What costs points of data.europa.eu: changes to catalogue.ttl, and exactly the indicators that <dataset/areas> misses then. At addresses
# with "dead" in them the server answers 404. A presence and what depends on it go together.

PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
BASE <https://stadt.example/>

### no keyword → KEYWORD
DELETE WHERE { <dataset/areas> dcat:keyword ?any }

### no theme → THEME
DELETE WHERE { <dataset/areas> dcat:theme ?any }

### no place → SPATIAL
DELETE WHERE { <dataset/areas> dct:spatial ?any }

### no period → TEMPORAL
DELETE WHERE { <dataset/areas> dct:temporal ?any }

### the access URL does not answer → ACCESS_ANSWERS
DELETE { ?d dcat:accessURL ?any } INSERT { ?d dcat:accessURL <dead> } WHERE { <dataset/areas> dcat:distribution ?d . ?d dcat:accessURL ?any }

### no download URL → DOWNLOAD DOWNLOAD_ANSWERS
DELETE WHERE { <dataset/areas#ttl> dcat:downloadURL ?any }

### the download URL does not answer → DOWNLOAD_ANSWERS
DELETE { ?d dcat:downloadURL ?any } INSERT { ?d dcat:downloadURL <dead> } WHERE { <dataset/areas> dcat:distribution ?d . ?d dcat:downloadURL ?any }

### no format → FORMAT
DELETE { ?d dct:format ?any } WHERE { <dataset/areas> dcat:distribution ?d . ?d dct:format ?any }

### no media type → MEDIA_TYPE
DELETE { ?d dcat:mediaType ?any } WHERE { <dataset/areas> dcat:distribution ?d . ?d dcat:mediaType ?any }

### a format of one's own → FORMAT_LISTED
DELETE { ?d dct:format ?any } INSERT { ?d dct:format <formats/ttl> . <formats/ttl> a dct:MediaTypeOrExtent }
WHERE { <dataset/areas> dcat:distribution ?d . ?d dct:format ?any }

### a media type of one's own → FORMAT_LISTED
DELETE { ?d dcat:mediaType ?any } INSERT { ?d dcat:mediaType <types/ttl> . <types/ttl> a dct:MediaType }
WHERE { <dataset/areas> dcat:distribution ?d . ?d dcat:mediaType ?any }

### only query results → NON_PROPRIETARY
DELETE { ?d dct:format ?format ; dcat:mediaType ?type }
INSERT { ?d dct:format <http://publications.europa.eu/resource/authority/file-type/SPARQLQRES> ;
    dcat:mediaType <https://www.iana.org/assignments/media-types/application/sparql-results+json> }
WHERE { <dataset/areas> dcat:distribution ?d . ?d dct:format ?format ; dcat:mediaType ?type }

### a format and a media type of one's own → FORMAT_LISTED NON_PROPRIETARY MACHINE_READABLE
DELETE { ?d dct:format ?format ; dcat:mediaType ?type }
INSERT { ?d dct:format <formats/ttl> ; dcat:mediaType <types/ttl> . <formats/ttl> a dct:MediaTypeOrExtent . <types/ttl> a dct:MediaType }
WHERE { <dataset/areas> dcat:distribution ?d . ?d dct:format ?format ; dcat:mediaType ?type }

### DCAT-AP broken beside the dataset → CONFORMS
DELETE WHERE { <city> foaf:name ?any }

### no licence → LICENCE LICENCE_KNOWN
DELETE { ?d dct:license ?any } WHERE { <dataset/areas> dcat:distribution ?d . ?d dct:license ?any }

### a licence nobody knows → LICENCE_KNOWN
DELETE { ?d dct:license ?any } INSERT { ?d dct:license <licence> . <licence> a dct:LicenseDocument }
WHERE { <dataset/areas> dcat:distribution ?d . ?d dct:license ?any }

### no access rights → ACCESS_RIGHTS ACCESS_RIGHTS_LISTED
DELETE WHERE { <dataset/areas> dct:accessRights ?any }

### access rights of one's own → ACCESS_RIGHTS_LISTED
DELETE { ?set dct:accessRights ?any } INSERT { ?set dct:accessRights <open> . <open> a dct:RightsStatement }
WHERE { VALUES ?set { <dataset/areas> } ?set dct:accessRights ?any }

### no contact point → CONTACT
DELETE WHERE { <dataset/areas> dcat:contactPoint ?any }

### no publisher → PUBLISHER
DELETE WHERE { <dataset/areas> dct:publisher ?any }

### no terms of use → RIGHTS
DELETE { ?d dct:rights ?any } WHERE { <dataset/areas> dcat:distribution ?d . ?d dct:rights ?any }

### no size → BYTE_SIZE
DELETE { ?d dcat:byteSize ?any } WHERE { <dataset/areas> dcat:distribution ?d . ?d dcat:byteSize ?any }

### no day of issue → ISSUED
DELETE WHERE { <dataset/areas> dct:issued ?any }

### no day of change → MODIFIED
DELETE WHERE { <dataset/areas> dct:modified ?any }
