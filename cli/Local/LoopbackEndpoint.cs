namespace SalesData.Cli.Local;

/// <summary>The address given with `--endpoint`. Only this machine: nothing here ever reaches the real service.</summary>
internal static class LoopbackEndpoint
{
    /// <summary>An endpoint as users write it.</summary>
    public static string TextOf(Uri endpoint) => endpoint.AbsoluteUri.TrimEnd('/');

    public static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")
            || url.UserInfo.Length > 0 || url.PathAndQuery != "/")
        {
            // Not quoted: it can hold a password.
            throw new CliException("--endpoint is not an address such as http://127.0.0.1:8000, without user, path and query.");
        }

        return url.IsLoopback
            ? url
            : throw new CliException($"--endpoint {text} is not on this machine. Allowed are loopback addresses: localhost, 127.0.0.0/8 and [::1]. For the real service use 'pulumi up'.");
    }
}
