// The SDK reads configuration from the variable PULUMI_CONFIG, which belongs to the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
