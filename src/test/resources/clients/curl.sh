#!/usr/bin/env bash
# Uses a server with curl, as the examples in documentation do.
#
# usage: curl.sh FOLDER BASE, where FOLDER takes what is fetched
# Prints a line for each thing that went well and fails at the first that did not.
set -euo pipefail
folder=$1 base=$2 endpoint=${2}sparql
cd "$folder"
query='SELECT ?name { <id/area/muehlenberg> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } ORDER BY LANG(?name)'
all='CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }'
printf '%s\n' "$query" >query.rq
printf 'name\r\nMühlenberg\r\nMühlenberg\r\n' >expected.csv

went_well() {
  local what=$1; shift
  "$@" || { echo "failed: $what" >&2; exit 1; }
  echo "$what"
}
header() { tr -d '\r' <"$1" | sed -n "s/^$2: //Ip" | head -1; }
names() { curl -sSf -H 'Accept: text/csv' "$@" | cmp - expected.csv; }

went_well get names -G "$endpoint" --data-urlencode "query=$query"
went_well form names "$endpoint" --data-urlencode "query=$query"
went_well 'form from a file' names "$endpoint" --data-urlencode query@query.rq
went_well 'query from a file' names "$endpoint" -H 'Content-Type: application/sparql-query' --data-binary @query.rq
went_well 'large query, expecting 100' names "$endpoint" -H 'Expect: 100-continue' -H 'Content-Type: application/sparql-query' --data-binary @query.rq

# Compressed on the way, the same when it arrives.
curl -sSf -G "$endpoint" -H 'Accept: application/n-triples' --data-urlencode "query=$all" -o plain.nt
curl -sSf -G "$endpoint" -H 'Accept: application/n-triples' --data-urlencode "query=$all" --compressed -D packed.headers -o packed.nt
went_well compressed test -n "$(header packed.headers Content-Encoding)"
went_well 'same lines' cmp <(LC_ALL=C sort plain.nt) <(LC_ALL=C sort packed.nt)

# HEAD, and the second time nothing.
curl -sSfIG "$endpoint" -H 'Accept: text/csv' --data-urlencode "query=$query" -o head.headers
went_well head grep -q '^HTTP/1.1 200' head.headers
tag=$(header head.headers ETag)
went_well 'entity tag' test -n "$tag"
status=$(curl -sSG "$endpoint" -H 'Accept: text/csv' -H "If-None-Match: $tag" --data-urlencode "query=$query" -o body -w '%{http_code}')
went_well 'not modified' test "$status" = 304
curl -sSf -G "$endpoint" --etag-save tag --data-urlencode "query=$query" -o first
curl -sSf -G "$endpoint" --etag-compare tag --data-urlencode "query=$query" -o second
went_well 'saved entity tag' test -s first -a ! -s second

# Faults are found by the status: -f fails.
went_well fault eval "! curl -sSf -G '$endpoint' --data-urlencode 'query=ASK {' -o body 2>error"
went_well 'status of a fault' grep -q 400 error
curl -sSG "$endpoint" --data-urlencode 'query=ASK {' -o problem.json
went_well problem grep -q '"line"' problem.json
status=$(curl -sS "$endpoint" --data-urlencode 'update=CLEAR ALL' -o body -w '%{http_code}')
went_well 'read only' test "$status" = 403

# The thing, over the redirect to its document.
went_well thing eval "curl -sSfL -H 'Accept: text/turtle' '${base}id/area/muehlenberg' | grep '\"Mühlenberg\"@de' >/dev/null"

# The graph store, and a release by its number.
went_well 'graph store' eval "curl -sSfG -H 'Accept: application/n-triples' '${base}data' --data-urlencode 'graph=${base}graph/hannover/areas' | grep '${base}id/area/muehlenberg' >/dev/null"
went_well release names -G "${base}release/1/sparql" --data-urlencode "query=$query"
