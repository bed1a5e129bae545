// dynalite keeps a table's status in its data and changes it by a timer. Killed between the two, it leaves a table CREATING,
// UPDATING or DELETING for ever, and refuses to do anything with it. This finishes what the timer would have done.

import { Level } from 'level'

const TABLES = 'table~'

export async function repairTables (path) {
  const db = new Level(path, { valueEncoding: 'json' })
  try {
    await db.open()
  } catch (error) {
    throw error.cause ?? error
  }

  for await (const [key, table] of db.iterator({ gte: TABLES, lt: after(TABLES) })) {
    if (table.TableStatus === 'DELETING') await removeTable(db, key, table.TableName)
    else if (isUnfinished(table)) await db.put(key, finished(table))
  }
  await db.close()
}

function isUnfinished (table) {
  return table.TableStatus !== 'ACTIVE' || indexesOf(table).some(index => index.IndexStatus !== 'ACTIVE')
}

function finished (table) {
  for (const index of indexesOf(table)) index.IndexStatus = 'ACTIVE'
  return { ...table, TableStatus: 'ACTIVE' }
}

async function removeTable (db, key, name) {
  for (const prefix of [`item-${name}~`, `tag-${name}~`, `index-global~${name}~`, `index-local~${name}~`]) {
    await db.clear({ gte: prefix, lt: after(prefix) })
  }
  await db.del(key)
}

function indexesOf (table) {
  return table.GlobalSecondaryIndexes ?? []
}

function after (prefix) {
  return prefix + '\xff'
}
