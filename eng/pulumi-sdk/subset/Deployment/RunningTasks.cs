namespace Pulumi;

/// <summary>The asynchronous work of a run: says when nothing is left, or what failed first.</summary>
internal sealed class RunningTasks
{
    private readonly HashSet<Exception> _failures = [];
    private readonly TaskCompletionSource<Exception[]> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One more than the tasks that run, until somebody waits.
    private int _running = 1;
    private bool _isAwaited;

    public void Add(Task task)
    {
        // Most outputs are plain values.
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        Interlocked.Increment(ref _running);
        task.ContinueWith(Done, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until all is done or something has failed; one exception that reached several tasks is listed once.</summary>
    public Task<Exception[]> WaitAsync()
    {
        _isAwaited = true;
        Done(Task.CompletedTask);
        return _end.Task;
    }

    private void Done(Task task)
    {
        lock (_failures)
        {
            _failures.UnionWith(task.Exception?.InnerExceptions ?? []);
            if ((Interlocked.Decrement(ref _running) == 0 || _failures.Count > 0) && _isAwaited)
            {
                _end.TrySetResult([.. _failures]);
            }
        }
    }
}
