// Runs a DynamoDB emulator for the process that started it, on loopback, and ends it when that process ends, however it ends.
//
// usage: node server.mjs dynoxide|dynalite PORT DATA-DIRECTORY      (port 0: any free one)
// Writes one line of JSON to stdout: {"port": N, "pid": P} when it can be used (P: the emulator's own process, if it has one),
// or {"error": CODE, "message": TEXT}.

const [name, port, path] = process.argv.slice(2)

let stop = () => process.exit(0)

// The parent's end closes this pipe, a kill included. Ctrl-C reaches the whole group; the parent says when to stop.
process.stdin.resume()
process.stdin.on('end', () => stop())
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => stop())
process.on('SIGINT', () => {})

function fail ({ code = 'UNKNOWN', message }) {
  console.log(JSON.stringify({ error: code, message }))
  process.exit(1)
}

try {
  const { start } = await import(`./${name}.mjs`)
  const emulator = await start(Number(port), path, fail)
  stop = emulator.stop ?? stop
  console.log(JSON.stringify({ port: emulator.port, pid: emulator.pid }))
} catch (error) {
  fail(error)
}
