// Uses a server as researchers do with Comunica: the endpoint found by its description, documents by links, both joined.
//
// usage: comunica_client.mjs FOLDER BASE, where FOLDER/node_modules has @comunica/query-sparql
// Prints a line for each thing that went well and fails at the first that did not.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, base] = process.argv.slice(2);
const { QueryEngine } = createRequire(`${folder}/`)('@comunica/query-sparql');
const engine = new QueryEngine();
const endpoint = `${base}sparql`;
const area = `${base}id/area/muehlenberg`;
const label = '<http://www.w3.org/2004/02/skos/core#prefLabel>';
const urp = 'https://w3id.org/urban-renewal/def#';

function wentWell(what, truth) {
  if (!truth) {
    throw new Error(`failed: ${what}`);
  }
  console.log(what);
}

const rows = async (query, sources) => (await engine.queryBindings(query, { sources })).toArray();
const names = bindings => bindings.map(row => row.get('name').value);
const german = `SELECT ?name { ?area a <${urp}RenewalArea> ; ${label} ?name FILTER (LANG(?name) = "de") } ORDER BY ?name`;

// The endpoint, of which nothing is said but its address: it is one by its description.
const found = await rows(german, [ endpoint ]);
wentWell('found', names(found).includes('Mühlenberg') && found.length > 3);
const described = await rows(`SELECT ?name { ?service <http://www.w3.org/ns/sparql-service-description#endpoint> ?name }`, [ `${endpoint}?` ]);
// With a question mark it is none that Comunica knows, but a document that describes it.
wentWell('described', names(described).join() === endpoint);

// The endpoint as such.
const source = { type: 'sparql', value: endpoint };
wentWell('select', names(await rows(german, [ source ])).join() === names(found).join());
wentWell('ask', await engine.queryBoolean(`ASK { <${area}> a <${urp}RenewalArea> }`, { sources: [ source ]}));
const quads = await (await engine.queryQuads(`CONSTRUCT { <${area}> ?p ?o } WHERE { <${area}> ?p ?o }`, { sources: [ source ]})).toArray();
wentWell('construct', quads.length > 3);
const counted = await rows(`SELECT (COUNT(*) AS ?name) { ?s a <${urp}RenewalArea> }`, [ source ]);
wentWell('count', Number(names(counted)[0]) === found.length);

// Documents: each format is read (a page would need the context of schema.org from afar), and the thing leads to its document.
for (const suffix of [ 'ttl', 'jsonld', 'rdf', 'nt', 'trig' ]) {
  const read = await rows(`SELECT ?name { <${area}> ${label} ?name }`, [ `${base}doc/area/muehlenberg.${suffix}` ]);
  wentWell(suffix, names(read).includes('Mühlenberg'));
}
wentWell('thing', names(await rows(`SELECT ?name { <${area}> ${label} ?name }`, [ area ])).includes('Mühlenberg'));

// A join of documents with the endpoint, and a question the endpoint gets from another engine.
const joined = await rows(
  `SELECT ?name { <${area}> <${urp}inMunicipality> ?city . ?city ${label} ?name FILTER (LANG(?name) = "en") }`,
  [ `${base}doc/area/muehlenberg.ttl`, source ],
);
wentWell('join', names(joined).includes('Hanover'));
const federated = await rows(
  `SELECT ?name { SERVICE <${endpoint}> { <${area}> ${label} ?name FILTER (LANG(?name) = "de") } }`,
  [ `${base}doc/area/muehlenberg.ttl` ],
);
wentWell('service', names(federated).join() === 'Mühlenberg');

// The command line, as in the manual.
const command = join(folder, 'node_modules', '@comunica', 'query-sparql', 'bin', 'query.js');
const printed = execFileSync(process.execPath, [ command, endpoint, german ], { encoding: 'utf8' });
wentWell('command', JSON.parse(printed).length === found.length);
