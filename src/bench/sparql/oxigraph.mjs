// Oxigraph behind HTTP: `node oxigraph.mjs LIBRARY RELEASE PORT`.
//
// npm has Oxigraph as a library (Rust compiled to WebAssembly), not as a server. This is the least that lets it be asked like the
// others: one thread, the whole result made by Oxigraph itself in the format asked for, GET and form POST, nothing kept.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const [library, release, port] = process.argv.slice(2)
const { Store, defaultGraph } = createRequire(import.meta.url)(library)

const store = new Store()
const load = (name, options) =>
  store.load(gunzipSync(readFileSync(`${release}/${name}`)), { no_transaction: true, lenient: true, ...options })
load('dataset.nq.gz', { format: 'application/n-quads' })
load('merged.nt.gz', { format: 'application/n-triples', to_graph_name: defaultGraph() })

const body = request => new Promise(resolve => {
  const chunks = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', () => resolve(Buffer.concat(chunks).toString()))
})

createServer(async (request, response) => {
  const parameters = request.method === 'POST'
    ? new URLSearchParams(await body(request))
    : new URL(request.url, 'http://localhost').searchParams
  try {
    const type = request.headers.accept.replace('*/*', 'application/sparql-results+json')
    response.setHeader('Content-Type', type)
    response.end(store.query(parameters.get('query'), { results_format: type }))
  } catch (error) {
    response.statusCode = 400
    response.end(`${error}\n`)
  }
}).listen(Number(port), '127.0.0.1')
