// What an answer says, line by line and sorted: `node rows.mjs FILE`, in SPARQL JSON or N-Triples. So that answers of several stores
// can be compared: the order of rows and of keys, white space and escapes tell nothing.
import { readFileSync } from 'node:fs'

const text = readFileSync(process.argv[2], 'utf8')

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string'
const term = ({ type, value, datatype, 'xml:lang': language }) =>
  [type === 'uri' ? '<>' : '""', value, language?.toLowerCase() ?? '', datatype === XSD_STRING ? '' : datatype ?? ''].join(' ')

const ofJson = ({ boolean, head, results }) => boolean !== undefined
  ? [`boolean ${boolean}`]
  : results.bindings.map(row => head.vars.map(name => row[name] ? term(row[name]) : 'unbound').join(' | '))

const ofTriples = () => text.split('\n').map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line
    .replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g, (_, four, eight) => String.fromCodePoint(parseInt(four ?? eight, 16)))
    .replace(`^^<${XSD_STRING}>`, ''))

const isJson = /^\s*\{/.test(text)
const rows = isJson ? ofJson(JSON.parse(text)) : [...new Set(ofTriples())]
process.stdout.write(rows.sort().map(row => row + '\n').join(''))
