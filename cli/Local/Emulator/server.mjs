// Runs dynalite for the process that started it, on loopback, and ends when that process does, however it ends.
//
// usage: node server.mjs PORT DATA-DIRECTORY      (port 0: any free one)
// Writes one line of JSON to stdout: {"port": N} when it can be used, or {"error": CODE, "message": TEXT}.

import dynalite from 'dynalite'
import { repairTables } from './repair.mjs'

const [port, path] = process.argv.slice(2)

function fail ({ code = 'UNKNOWN', message }) {
  console.log(JSON.stringify({ error: code, message }))
  process.exit(1)
}

// The parent's end closes this pipe, a kill included. Ctrl-C reaches the whole group; the parent says when to stop.
process.stdin.resume()
process.stdin.on('end', stop)
process.on('SIGINT', () => {})

let server

function stop () {
  if (!server) process.exit(0)
  server.close(() => process.exit(0))
  server.closeAllConnections()
  setTimeout(() => process.exit(0), 2000)
}

try {
  await repairTables(path)
} catch (error) {
  fail(error)
}

server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
server.on('error', fail)
server.listen(Number(port), '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })))
