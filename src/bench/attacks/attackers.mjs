// One client that sends every attack by several connections at once: `node attackers.mjs ORIGIN FOLDER ROUNDS CONNECTIONS`.
//
// What is told to wait comes again at once. Reported: each attack's status and milliseconds in the last round, then how many ended in
// which way.
import { request } from 'node:http'
import { readFileSync, readdirSync } from 'node:fs'

const [origin, folder, rounds, connections] = process.argv.slice(2)
const expand = text => text.replace(/⟦([^]+?)×(\d+)⟧/gu, (_, part, times) => part.includes('§')
  ? Array.from({ length: Number(times) }, (_, turn) => part.replaceAll('§i', turn).replaceAll('§j', turn + 1)).join('')
  : part.repeat(Number(times)))
const attacks = readdirSync(folder).filter(name => name.endsWith('.rq')).sort()
  .map(name => ({ name: name.slice(0, -3), query: expand(readFileSync(`${folder}/${name}`, 'utf8').replace(/^# .+\n/, '')) }))

const send = (query, accept) => new Promise(resolve => {
  const sent = request(`${origin}/sparql`, {
    method: 'POST', localAddress: '127.0.0.2', timeout: 120000, agent: false,
    headers: { 'Content-Type': 'application/sparql-query', 'Content-Length': Buffer.byteLength(query), Accept: accept }
  }, response => {
    let head = ''
    response.on('data', chunk => { if (head.length < 4096) head += chunk })
    response.on('end', () => resolve(`${response.statusCode} ${response.statusCode === 200 ? 'whole' : /problem\/([a-z-]+)/.exec(head)?.[1] ?? ''}`))
    response.on('error', () => resolve(`${response.statusCode} broken`))
  })
  sent.on('timeout', () => sent.destroy(new Error('no answer')))
  sent.on('error', error => resolve(`0 ${error.code ?? error.message}`))
  sent.end(query)
})

const ends = new Map()
let turnedAway = 0
async function attack({ name, query }, round) {
  const begin = performance.now()
  let end = await send(query, round % 2 ? 'text/csv, application/n-triples' : 'application/sparql-results+json, text/turtle')
  while (/^429|overloaded/.test(end) && performance.now() - begin < 120000) {
    turnedAway++
    await new Promise(resolve => setTimeout(resolve, 50))
    end = await send(query, '*/*')
  }
  ends.set(end, (ends.get(end) ?? 0) + 1)
  if (round === rounds - 1) console.log('attack', name, Math.round(performance.now() - begin), end)
}

const queue = Array.from({ length: Number(rounds) }, (_, round) => attacks.map(a => [a, round])).flat()
await Promise.all(Array.from({ length: Number(connections) }, async () => {
  for (let next = queue.shift(); next; next = queue.shift()) await attack(...next)
}))
for (const [end, number] of [...ends].sort()) console.log('ended', end, number)
console.log('ended', 'told to wait', turnedAway)
