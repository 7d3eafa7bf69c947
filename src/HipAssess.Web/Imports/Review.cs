using System.Collections.Immutable;
using HipAssess.Import;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Kept;
using HipAssess.Thresholds;
using HipAssess.Web.Actions;

namespace HipAssess.Web.Imports;

/// <summary>A file not kept yet, read as settled so far: what was decided, what is wrong with it, and how its sessions stand to the store's.</summary>
/// <param name="Upload">The file.</param>
/// <param name="Choices">What was settled.</param>
/// <param name="Imported">What was read.</param>
/// <param name="Standings">Its sessions; empty where it is not accepted.</param>
/// <param name="Rows">The rows problems are on, and the first of the file where it was not understood, by line.</param>
/// <param name="Known">The same bytes, kept before; null where they are not.</param>
public sealed record Review(
    Upload Upload, ImportChoices Choices, Imported Imported, ImmutableArray<Standing> Standings, IReadOnlyDictionary<long, string> Rows, KeptFile? Known)
{
    /// <summary>Problems and contradictions a page shows; the rest is counted.</summary>
    public const int Shown = 100, ShownDiffering = 25;

    private const int FirstRows = 8;

    /// <summary>Those that contradict the store.</summary>
    public IEnumerable<Standing> Differing => Standings.Where(standing => standing.Differs);

    /// <summary>Those the store has not.</summary>
    public IEnumerable<Standing> New => Standings.Where(standing => standing.IsNew);

    /// <summary>The file may hold rows that were not read: left out, or on another sheet.</summary>
    public bool IsPartial => !Imported.Rejects.IsEmpty || Imported.Inputs[0].Sheet is not null;

    /// <summary>Nothing of the file was understood.</summary>
    public bool IsUnknown => Imported.Inputs[0].Layout is null;

    /// <summary>The last day a test can be of: somewhere it is tomorrow already.</summary>
    internal static DateOnly LastDay(Visit visit) => DateOnly.FromDateTime(visit.Door.Clock.GetLocalNow().DateTime.AddHours(Limits.DateAheadHours));

    /// <summary>Reads an upload; null when it is gone.</summary>
    internal static async Task<Review?> ReadAsync(Visit visit)
    {
        if (visit.Id() is not { } id || await visit.Store.Uploads.OneAsync(id, visit.Who, visit.Gone) is not { } upload)
            return null;
        // It stands in memory while it is read: as few at a time as are brought.
        using var turn = visit.Door.Shared is { } desk && upload.Size > SharedDesk.LargeFile ? desk.LetsBring(visit.Who) : null;
        if (turn is { IsAcquired: false })
            throw new OutOfSightException(AccountWords.OneFileAtATime);
        byte[] content = await visit.Store.Uploads.ContentAsync(upload, visit.Gone);
        var choices = ImportChoices.Read(upload.Options);
        var options = choices.Options(LastDay(visit));
        var imported = Importer.Read([Source()], options);
        var lines = imported.Problems.Take(Shown).Where(problem => problem.Line is not null).Select(problem => problem.Line!.Value).ToHashSet();
        var input = imported.Inputs[0];
        var rows = FileRows.Of(Source(), options with { Sheet = input.Sheet }, input.Delimiter ?? choices.Delimiter, input.Layout is null ? FirstRows : 0, lines);
        var standings = await Standing.OfAsync(imported.Sessions, visit.Store, visit.Gone);
        return new Review(upload, choices, imported, standings, rows, input.Sha256 is { } hash ? await visit.Store.Files.WithSha256Async(hash, visit.Gone) : null);

        InputSource Source() => InputSource.FromStream(upload.Name, new MemoryStream(content, writable: false));
    }
}
