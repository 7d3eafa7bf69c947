namespace HipAssess.Benchmarks.Sharing;

/// <summary>How fast people are.</summary>
/// <param name="LeastThinking">The shortest time between two clicks.</param>
/// <param name="MostThinking">The longest.</param>
/// <param name="ByKeys">Values are typed key by key, and sent with each; otherwise at once.</param>
/// <param name="BeforeTryingAgain">How long somebody waits who was told to try again.</param>
internal sealed record Pace(TimeSpan LeastThinking, TimeSpan MostThinking, bool ByKeys, TimeSpan BeforeTryingAgain)
{
    /// <summary>From one key to the next.</summary>
    public static readonly TimeSpan Key = TimeSpan.FromMilliseconds(220);

    /// <summary>Those of people.</summary>
    public static Pace OfPeople(SharingOptions options) => new(TimeSpan.FromSeconds(options.LeastThinking), TimeSpan.FromSeconds(options.MostThinking), ByKeys: true, TimeSpan.FromSeconds(2));

    /// <summary>Without a pause, so that whatever ends in the middle ends in the middle of something.</summary>
    public static Pace Hurried { get; } = new(TimeSpan.Zero, TimeSpan.FromMilliseconds(40), ByKeys: false, TimeSpan.FromMilliseconds(100));

    /// <summary>Ends when somebody has thought, or when the work ends.</summary>
    public Task ThinkAsync(Random random, CancellationToken end) => WaitAsync(LeastThinking + random.NextDouble() * (MostThinking - LeastThinking), end);

    /// <summary>Ends after a time, or when the work ends.</summary>
    public static Task WaitAsync(TimeSpan time, CancellationToken end) => Task.Delay(time < TimeSpan.Zero ? TimeSpan.Zero : time, end).ContinueWith(_ => { }, TaskScheduler.Default);
}
