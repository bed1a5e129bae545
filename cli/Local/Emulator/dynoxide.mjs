// dynoxide is a program of its own: it is a child of this process, and a child notices neither the end of its parent nor a second
// server on its file. Its file survives a kill, so it is ended by one.

import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'

export async function start (port, path, fail) {
  const free = await checkPort(port)
  const child = spawn(program(), ['serve', '--host', '127.0.0.1', '--port', `${free}`, '--db-path', join(path, 'tables.db')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Out of the terminal's group, or Ctrl-C would end it before the command is done with it.
    detached: true,
    windowsHide: true
  })
  const guard = spawnGuard(child.pid, path)
  process.on('exit', () => {
    child.kill('SIGKILL')
    guard?.kill('SIGKILL')
  })

  let said = ''
  child.on('error', fail)
  await new Promise((resolve, reject) => {
    child.stderr.on('data', text => {
      said += text
      if (said.includes('listening on')) resolve()
    })
    child.on('close', () => reject(failure(said.trim())))
  })
  child.on('exit', () => process.exit(1))
  return { port: free, pid: child.pid, stop: () => stop(child) }
}

/** Ends the child when this process is killed together with the command, as a whole process group is. Windows has no such groups. */
function spawnGuard (pid, path) {
  if (process.platform === 'win32') return undefined
  return spawn('/bin/sh', ['-c', 'read _; kill -9 "$0"', `${pid}`, path], { stdio: ['pipe', 'ignore', 'ignore'], detached: true }).on('error', () => {})
}

/** Waits for the end of the child: without its parent it would stay in the list of processes for a while. */
function stop (child) {
  child.removeAllListeners('exit')
  child.on('exit', () => process.exit(0))
  child.kill('SIGKILL')
}

function program () {
  const folder = dirname(createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`))
  return join(folder, process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide')
}

/** dynoxide takes port 0 literally, and says in words that one is taken. */
function checkPort (port) {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const free = server.address().port
      server.close(() => resolve(free))
    })
  })
}

function failure (said) {
  const code = /port \d+ is already in use/.test(said) ? 'EADDRINUSE' : /not a valid SQLite database|malformed/.test(said) ? 'DAMAGED' : 'EXITED'
  return { code, message: said.replace(/^error: /, '') || 'it ended without a word' }
}
