# usage: python3 make.py ENDPOINT TABLE
# The direct script: creates the table, waits for it, describes it.

import sys

import boto3

endpoint, table = sys.argv[1:]
client = boto3.client(
    "dynamodb", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="local", aws_secret_access_key="local"
)
throughput = {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}

client.create_table(
    TableName=table,
    AttributeDefinitions=[
        {"AttributeName": "order_id", "AttributeType": "S"},
        {"AttributeName": "category", "AttributeType": "S"},
    ],
    KeySchema=[{"AttributeName": "order_id", "KeyType": "HASH"}],
    ProvisionedThroughput=throughput,
    GlobalSecondaryIndexes=[
        {
            "IndexName": "CategoryIndex",
            "KeySchema": [{"AttributeName": "category", "KeyType": "HASH"}],
            "Projection": {"ProjectionType": "ALL"},
            "ProvisionedThroughput": throughput,
        }
    ],
)
client.get_waiter("table_exists").wait(TableName=table)
print(client.describe_table(TableName=table)["Table"]["TableArn"])
