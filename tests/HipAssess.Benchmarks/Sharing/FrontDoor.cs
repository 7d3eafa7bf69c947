using System.Diagnostics;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>
/// What stands before the instances, as a proxy does: each request goes to one of them at random, nobody sticks to one. Where one
/// is not there at all, the request goes to the other; where it ends in the middle, whoever asked hears so.
/// </summary>
/// <param name="Instances">The programs.</param>
/// <param name="Measured">Is told of every request.</param>
internal sealed partial record FrontDoor(IReadOnlyList<SharedProgram> Instances, Measured Measured)
{
    private const int ToShow = 160;

    private volatile int away;
    private long backAt = long.MinValue;

    /// <summary>How long after something is back an answer may still say that it is away.</summary>
    public static readonly TimeSpan ToRecover = TimeSpan.FromSeconds(1);

    /// <summary>An instance may end while it is asked.</summary>
    public bool MayBreak { get; init; }

    /// <summary>From here on the store is away.</summary>
    public void Leave() => away = 1;

    /// <summary>The store is back.</summary>
    public void Return()
    {
        Interlocked.Exchange(ref backAt, Stopwatch.GetTimestamp());
        away = 0;
    }

    /// <summary>Asks, and measures.</summary>
    /// <param name="kind">As the table calls it.</param>
    /// <param name="make">Makes the request; it may have to be made twice.</param>
    /// <param name="random">Chooses the instance.</param>
    /// <param name="expected">The answers that are right.</param>
    public async Task<Reply> AskAsync(string kind, Func<HttpRequestMessage> make, Random random, params int[] expected)
    {
        bool mayBeAway = IsAway;
        long begun = Stopwatch.GetTimestamp();
        var reply = await SendAsync(make, random);
        mayBeAway |= IsAway;
        if (expected.Contains(reply.Status))
            Measured.Answered(kind, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        else if ((reply.Status == 503 && mayBeAway && SaysWhy(reply.Body)) || (reply.Status == 0 && MayBreak))
            Measured.WasPutOff(kind);
        else
            Measured.Wrong(kind, $"{reply.Status} {(reply.Location is { } to ? $"to {Ids().Replace(to, "…")}" : Shown(reply.Body))}");
        return reply with { IsRight = expected.Contains(reply.Status) };
    }

    /// <summary>Whom was asked is not there, or ended before it answered.</summary>
    public static bool IsGone(Exception problem) => problem is HttpRequestException or IOException or SocketException or OperationCanceledException;

    private bool IsAway => away != 0 || (backAt != long.MinValue && Stopwatch.GetElapsedTime(Interlocked.Read(ref backAt)) < ToRecover);

    // A sentence for people, and nothing of the program.
    private static bool SaysWhy(string body) => Sentence().IsMatch(body) && !body.Contains("   at ", StringComparison.Ordinal) && !body.Contains("Exception", StringComparison.Ordinal);

    private static string Shown(string body) => Alert().Match(body) is { Success: true } alert ? Tags().Replace(alert.Groups[1].Value, " ")
        : body.Length > ToShow ? body[..ToShow].ReplaceLineEndings(" ") : body;

    private async Task<Reply> SendAsync(Func<HttpRequestMessage> make, Random random)
    {
        int first = random.Next(Instances.Count);
        for (int i = 0; ; i++)
        {
            try
            {
                using var request = make();
                using var answer = await Instances[(first + i) % Instances.Count].Client.SendAsync(request);
                return new Reply((int)answer.StatusCode, await answer.Content.ReadAsStringAsync())
                {
                    Location = answer.Headers.Location?.ToString(),
                    Cookies = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
                };
            }
            catch (HttpRequestException gone) when (gone.HttpRequestError == HttpRequestError.ConnectionError && i + 1 < Instances.Count)
            {
                // Nobody listens there: nothing was sent.
            }
            catch (Exception gone) when (IsGone(gone))
            {
                return new Reply(0, gone.Message);
            }
        }
    }

    [GeneratedRegex("<h1 class=\"refusal\">[^<]{10,}</h1>")]
    private static partial Regex Sentence();

    [GeneratedRegex("(?:role=\"alert\"|class=\"refusal\"|class=\"wrong\")[^>]*>(.{1,200}?)</(?:p|h1|span|section)", RegexOptions.Singleline)]
    private static partial Regex Alert();

    [GeneratedRegex("\\s*<[^>]+>\\s*")]
    private static partial Regex Tags();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}")]
    private static partial Regex Ids();
}

/// <summary>What was answered; status 0 for nothing.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Body">The page.</param>
internal sealed record Reply(int Status, string Body)
{
    /// <summary>Where to go next.</summary>
    public string? Location { get; init; }

    /// <summary>Cookies given.</summary>
    public IReadOnlyList<string> Cookies { get; init; } = [];

    /// <summary>It was one of those expected.</summary>
    public bool IsRight { get; init; }
}
