using System.Collections.Concurrent;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>
/// Writes what was seen: all that wait together in one transaction, since one writes at a time and each page of fifty people is
/// a line. Whoever asks is answered when the line is kept.
/// </summary>
internal sealed class SeenQueue(Database database)
{
    private const int Remembered = 10_000;
    private const string Insert = "INSERT INTO event (number, at, who, what, about, athlete_id, detail, touches) SELECT coalesce(max(number), 0) + 1, @at, @who, @what, @about, "
        + "coalesce(CAST(@athlete AS TEXT), (SELECT athlete_id FROM session WHERE id = @id), (SELECT max(athlete_id) FROM session_version WHERE session_id = @id), (SELECT athlete_id FROM draft WHERE id = @id)), '', 0 FROM event";

    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    private readonly Lock _turn = new();
    private readonly ConcurrentDictionary<Seen, DateTimeOffset> _noted = new();
    private List<(Seen Seen, TaskCompletionSource Kept)> _waiting = [];
    private bool _isWriting;

    public Task NoteAsync(Seen seen)
    {
        if (_noted.TryGetValue(seen, out var last) && database.Now - last < Again && database.Now >= last)
            return Task.CompletedTask;
        var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_turn)
        {
            _waiting.Add((seen, kept));
            if (_isWriting)
                return kept.Task;
            _isWriting = true;
        }
        _ = WriteAsync();
        return kept.Task;
    }

    private async Task WriteAsync()
    {
        while (Next() is { Count: > 0 } batch)
            try
            {
                await database.WriteAsync(async work =>
                {
                    foreach (var seen in batch.Select(one => one.Seen).Distinct())
                        await work.RunAsync(Insert, ("at", work.Now), ("who", seen.Who), ("what", seen.What), ("about", seen.Id is null ? seen.Kind : $"{seen.Kind}/{seen.Id}"),
                            ("athlete", seen.Kind == "athlete" ? seen.Id : null), ("id", seen.Id?.ToString() ?? ""));
                    return true;
                });
                Remember(batch.Select(one => one.Seen));
                batch.ForEach(one => one.Kept.SetResult());
            }
#pragma warning disable CA1031 // Whatever it is, those who wait are told, and the next are tried.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                batch.ForEach(one => one.Kept.SetException(problem));
            }
    }

    private List<(Seen Seen, TaskCompletionSource Kept)> Next()
    {
        lock (_turn)
        {
            var batch = _waiting;
            _waiting = [];
            _isWriting = batch.Count > 0;
            return batch;
        }
    }

    private void Remember(IEnumerable<Seen> seen)
    {
        if (_noted.Count > Remembered)
            _noted.Clear(); // the same is then noted once more
        foreach (var one in seen)
            _noted[one] = database.Now;
    }
}
