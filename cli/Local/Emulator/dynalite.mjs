import dynalite from 'dynalite'
import { repairTables } from './repair.mjs'

export async function start (port, path, fail) {
  try {
    await repairTables(path)
  } catch (error) {
    const code = error.code === 'LEVEL_LOCKED' ? 'IN_USE' : error.code?.startsWith('LEVEL_') ? 'DAMAGED' : error.code
    throw Object.assign(new Error(error.message), { code })
  }

  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
  server.on('error', fail)
  await new Promise(resolve => server.listen(port, '127.0.0.1', resolve))
  return { port: server.address().port, stop: () => stop(server) }
}

function stop (server) {
  server.close(() => process.exit(0))
  server.closeAllConnections()
  setTimeout(() => process.exit(0), 2000)
}
