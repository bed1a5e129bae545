namespace Pulumi;

/// <summary>The asynchronous work of a run: says when nothing is left, or what failed first.</summary>
internal sealed class RunningTasks
{
    private readonly Lock _gate = new();
    private readonly List<Exception> _failures = [];
    private readonly TaskCompletionSource<List<Exception>> _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private bool _isAwaited;

    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (_gate)
        {
            _running++;
        }

        task.ContinueWith(Done, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until all work is done or some has failed; one failure that reached several tasks is listed once.</summary>
    public Task<List<Exception>> WaitAsync()
    {
        lock (_gate)
        {
            _isAwaited = true;
            StopIfDue();
        }

        return _stop.Task;
    }

    private void Done(Task task)
    {
        lock (_gate)
        {
            _running--;
            foreach (var exception in task.Exception?.InnerExceptions ?? [])
            {
                if (!_failures.Contains(exception))
                {
                    _failures.Add(exception);
                }
            }

            StopIfDue();
        }
    }

    private void StopIfDue()
    {
        if (_isAwaited && (_running == 0 || _failures.Count > 0))
        {
            // What fails from here on is most often a consequence of what failed first.
            _stop.TrySetResult([.. _failures]);
        }
    }
}
