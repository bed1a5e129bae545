// usage: node evaluate.cjs TABLES
// The program's component in the Pulumi Node.js SDK, evaluated on mocks, with everything it gives awaited.

const pulumi = require('@pulumi/pulumi')
const aws = require('@pulumi/aws')

class SalesDataTable extends pulumi.ComponentResource {
  constructor (name, args, options) {
    super('salesdata:index:SalesDataTable', name, args, options)
    const table = new aws.dynamodb.Table(`${name}-table`, {
      name: args.tableName,
      billingMode: 'PROVISIONED',
      hashKey: 'order_id',
      attributes: [{ name: 'order_id', type: 'S' }, { name: 'category', type: 'S' }],
      readCapacity: args.readCapacity,
      writeCapacity: args.writeCapacity,
      globalSecondaryIndexes: [{
        name: 'CategoryIndex',
        keySchemas: [{ attributeName: 'category', keyType: 'HASH' }],
        projectionType: 'ALL',
        readCapacity: args.indexReadCapacity,
        writeCapacity: args.indexWriteCapacity
      }],
      pointInTimeRecovery: { enabled: false },
      serverSideEncryption: { enabled: false },
      ttl: { enabled: false },
      tags: args.tags
    }, { parent: this })

    this.tableName = table.name
    this.tableArn = table.arn
    this.indexName = table.name.apply(() => 'CategoryIndex')
    this.indexArn = pulumi.interpolate`${table.arn}/index/CategoryIndex`
    this.registerOutputs({ tableName: this.tableName, tableArn: this.tableArn, indexName: this.indexName, indexArn: this.indexArn })
  }
}

async function main (count) {
  await pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({
      id: `${name}-id`,
      state: inputs.name ? { ...inputs, arn: `arn:aws:dynamodb:us-east-1:123456789012:table/${inputs.name}` } : inputs
    }),
    call: () => { throw new Error('The program calls no function of a provider.') }
  }, 'project', 'stack', false)

  const tables = []
  for (let number = 0; number < count; number++) {
    tables.push(new SalesDataTable(`sales-${number}`, {
      tableName: `Sales${number}`,
      readCapacity: 5,
      writeCapacity: 5,
      indexReadCapacity: 5,
      indexWriteCapacity: 5,
      tags: { team: 'sales', environment: 'dev' }
    }))
  }

  let last = ''
  for (const table of tables) {
    for (const output of [table.tableName, table.indexName, table.indexArn]) {
      await valueOf(output)
    }

    last = await valueOf(table.tableArn)
  }

  console.log(`${tables.length} tables, the last is ${last}`)
}

function valueOf (output) {
  return new Promise(resolve => output.apply(resolve))
}

main(Number(process.argv[2]))
