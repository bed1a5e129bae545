// usage: node load.mjs ENDPOINT TABLE SALES
// The direct script: writes sales in batches, queries every category, and fails unless each sale is found exactly once.

import { BatchWriteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { setTimeout } from 'node:timers/promises'
import { clientOf } from './client.mjs'

const CATEGORIES = 10
const PAGE_SIZE = 500
const MAX_BATCH = 25

const [endpoint, table, sales] = process.argv.slice(2)
const count = Number(sales)
const client = clientOf(endpoint)

const writes = Array.from({ length: count }, (_, number) => ({
  PutRequest: {
    Item: { order_id: { S: `order-${number}` }, category: { S: `category-${number % CATEGORIES}` }, amount: { N: String(number) } }
  }
}))
for (let start = 0; start < count; start += MAX_BATCH) {
  await write(writes.slice(start, start + MAX_BATCH))
}

const found = []
for (let category = 0; category < CATEGORIES; category++) {
  await query(`category-${category}`)
}

const different = new Set(found).size
if (found.length !== count || different !== count) {
  console.error(`${count} sales were written, ${found.length} found, ${different} of them different.`)
  process.exit(1)
}

console.log(`${found.length} sales`)

async function write (batch) {
  for (let attempt = 0; batch.length > 0; attempt++) {
    if (attempt === 10) throw new Error(`${batch.length} items were not taken.`)
    if (attempt > 0) await setTimeout(50 * 2 ** (attempt - 1))
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: batch } }))
    batch = UnprocessedItems?.[table] ?? []
  }
}

async function query (category) {
  let ExclusiveStartKey
  do {
    const page = await client.send(new QueryCommand({
      TableName: table,
      IndexName: 'CategoryIndex',
      KeyConditionExpression: 'category = :category',
      ExpressionAttributeValues: { ':category': { S: category } },
      Limit: PAGE_SIZE,
      ExclusiveStartKey
    }))
    found.push(...page.Items.map(item => item.order_id.S))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
}
