using System.Collections.Concurrent;
using System.Net;

namespace SalesData.Tests.Support;

/// <summary>Stands between a command and the emulator, sees every request, and can stop the command before or after one of them.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _client = new();
    private readonly TaskCompletionSource _stopped = new();
    private readonly string _target;
    private readonly Task _loop;
    private int _seen;

    public Relay(string target)
    {
        _target = target;
        Url = $"http://127.0.0.1:{FreePort.Find()}";
        _listener.Prefixes.Add($"{Url}/");
        _listener.Start();
        _loop = Task.Run(LoopAsync);
    }

    public string Url { get; }

    /// <summary>The operations asked for so far, in order.</summary>
    public ConcurrentQueue<string> Operations { get; } = new();

    /// <summary>Called with the number of a request, from 1, before it is passed on.</summary>
    public Action<int> Before { get; set; } = _ => { };

    /// <summary>Called with the number of a request, from 1, once the emulator has done it and before the command learns of it.</summary>
    public Action<int> After { get; set; } = _ => { };

    /// <summary>Operations that are answered with a refusal instead of being passed on.</summary>
    public Func<string, bool> Refuse { get; set; } = _ => false;

    public async ValueTask DisposeAsync()
    {
        // The listener is closed once and last: closed under a request that it waits for, it can wait for ever.
        _stopped.SetResult();
        await _loop;
        _listener.Close();
        _client.Dispose();
    }

    private async Task LoopAsync()
    {
        while (true)
        {
            HttpListenerContext? context = null;
            try
            {
                var next = _listener.GetContextAsync();
                if (await Task.WhenAny(next, _stopped.Task) != next)
                {
                    return;
                }

                context = await next;
                await PassOnAsync(context, Interlocked.Increment(ref _seen));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
            {
                context?.Response.Abort();
                // The command is gone, or the relay is stopped.
            }
        }
    }

    private async Task PassOnAsync(HttpListenerContext context, int number)
    {
        Operations.Enqueue(context.Request.Headers["X-Amz-Target"]?.Split('.')[^1] ?? "");
        Before(number);
        if (Refuse(Operations.Last()))
        {
            context.Response.StatusCode = 400;
            context.Response.ContentType = "application/x-amz-json-1.0";
            await context.Response.OutputStream.WriteAsync("""{"__type":"com.amazonaws.dynamodb.v20120810#LimitExceededException","message":"no more"}"""u8.ToArray());
            context.Response.Close();
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, _target) { Content = new StreamContent(context.Request.InputStream) };
        foreach (var name in context.Request.Headers.AllKeys.OfType<string>().Where(name => !name.Equals("Host", StringComparison.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, context.Request.Headers[name]))
            {
                request.Content.Headers.TryAddWithoutValidation(name, context.Request.Headers[name]);
            }
        }

        using var response = await _client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        After(number);

        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await context.Response.OutputStream.WriteAsync(body);
        context.Response.Close();
    }
}
