// usage: node make.mjs ENDPOINT TABLE
// The direct script: creates the table, waits for it, describes it.

import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb'

const [endpoint, TableName] = process.argv.slice(2)
const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
const ProvisionedThroughput = { ReadCapacityUnits: 5, WriteCapacityUnits: 5 }

await client.send(new CreateTableCommand({
  TableName,
  AttributeDefinitions: [{ AttributeName: 'order_id', AttributeType: 'S' }, { AttributeName: 'category', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'order_id', KeyType: 'HASH' }],
  ProvisionedThroughput,
  GlobalSecondaryIndexes: [{
    IndexName: 'CategoryIndex',
    KeySchema: [{ AttributeName: 'category', KeyType: 'HASH' }],
    Projection: { ProjectionType: 'ALL' },
    ProvisionedThroughput
  }]
}))
await waitUntilTableExists({ client, maxWaitTime: 60 }, { TableName })
const { Table } = await client.send(new DescribeTableCommand({ TableName }))
console.log(Table.TableArn)
