// First requests, one by one over one kept connection: `node cold.mjs ORIGIN < paths`.
//
// A path that begins with "-" only warms up. Of the others the milliseconds to the last byte are reported: number, median, 99th
// percentile, maximum. Each path must be given once, and an answer other than 200 ends it all.
import { Agent, get } from 'node:http'
import { readFileSync } from 'node:fs'

const origin = process.argv[2]
const agent = new Agent({ keepAlive: true, maxSockets: 1, noDelay: true })

const once = path => new Promise((resolve, reject) => {
  const begin = performance.now()
  get(origin + path, { agent }, response => {
    response.on('data', () => {})
    response.on('end', () => response.statusCode === 200
      ? resolve(performance.now() - begin)
      : reject(new Error(`${path} answered ${response.statusCode}`)))
  }).on('error', reject)
})

const times = []
for (const line of readFileSync(0, 'utf8').split('\n').filter(l => l !== '')) {
  const time = await once(line.replace(/^-/, ''))
  if (!line.startsWith('-')) times.push(time)
}
agent.destroy()
times.sort((a, b) => a - b)
const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2)
console.log(times.length, at(0.5), at(0.99), at(1))
