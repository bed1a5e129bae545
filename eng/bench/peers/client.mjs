// What a script on this machine's emulator begins with.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

export function clientOf (endpoint) {
  return new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
}
