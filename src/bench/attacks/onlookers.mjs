// Two who ask while others attack, each from an address of its own: `node onlookers.mjs ORIGIN`, until it is told to end.
//
// One asks small questions, none of them twice, the other reads pages, each one question after another with a short pause, over
// one kept connection. Reported for each: number, median, 99th percentile and maximum of milliseconds to the last byte, and how
// many answers were not what they should be, the first of them in words.
import { Agent, get } from 'node:http'

const origin = process.argv[2]
const pause = 10
const pages = ['/', '/doc/area/stoecken.html', '/doc/area/hainholz.jsonld', '/doc/service/quartiersmanagement.ttl', '/doc/area',
  '/def.html', '/search?q=Hainholz']
let ended = false

const question = number => 'SELECT ?n ?name { <id/area/muehlenberg> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name ' +
  `BIND (${number} AS ?n) FILTER (LANG(?name) = "de") }`

const once = (path, agent) => new Promise((resolve, reject) => {
  get(origin + path, { agent, localAddress: agent.options.localAddress, timeout: 30000 }, response => {
    const chunks = []
    response.on('data', chunk => chunks.push(chunk))
    response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }))
    response.on('error', reject)
  }).on('error', reject)
})

async function look(name, localAddress, ask) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, noDelay: true, localAddress })
  const times = []
  const faults = []
  for (let number = 0; !ended; number++) {
    const begin = performance.now()
    try {
      const fault = await ask(number, agent)
      if (fault) faults.push(fault)
    } catch (error) {
      faults.push(error.message)
    }
    times.push(performance.now() - begin)
    await new Promise(resolve => setTimeout(resolve, pause))
  }
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1)
  console.log(name, times.length, at(0.5), at(0.99), at(1), faults.length, (faults[0] ?? '').slice(0, 120))
}

process.on('SIGTERM', () => { ended = true })
await Promise.all([
  look('small', '127.0.0.3', async (number, agent) => {
    const answer = await once(`/sparql?format=csv&query=${encodeURIComponent(question(number))}`, agent)
    return answer.text === `n,name\r\n${number},Mühlenberg\r\n` ? undefined : `${answer.status} ${answer.text}`
  }),
  look('pages', '127.0.0.4', async (number, agent) => {
    const answer = await once(pages[number % pages.length], agent)
    return answer.status === 200 && answer.text.length > 100 ? undefined : `${answer.status} ${answer.text}`
  })
])
