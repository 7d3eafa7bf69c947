using System.Globalization;
using HipAssess.Domain;
using HipAssess.Norms.Files;
using HipAssess.Strength;
using HipAssess.Verdicts;
using HipAssess.Web.Actions;
using HipAssess.Web.Cohorts;

namespace HipAssess.Web.Yardsticks;

/// <summary>Norm files and reliability sets made of the store, byte for byte as the command line makes them of a file.</summary>
internal static class OwnFile
{
    /// <summary>A norm of the store's controls, as <c>norms build</c>; null when nobody has both sides of a muscle group.</summary>
    /// <param name="sessions">All sessions of the store.</param>
    /// <param name="settings">How strengths are normalised, and what the counts rest on.</param>
    /// <param name="salt">Random bytes.</param>
    /// <param name="toolVersion">Who made it.</param>
    /// <param name="name">File name.</param>
    public static NormFile? Norm(IReadOnlyList<Session> sessions, DoorSettings settings, byte[] salt, string toolVersion, string name)
    {
        var file = NormBuilding.Of(
            NormBuilding.Controls(sessions), new() { Strength = settings.Strength, Normalise = settings.Normalise }, [.. salt], toolVersion, name);
        return file.Athletes.IsEmpty ? null : file;
    }

    /// <summary>The file of a norm.</summary>
    public static byte[] Bytes(NormFile file)
    {
        using var content = new MemoryStream();
        NormFileWriter.Write(content, file);
        return content.ToArray();
    }

    /// <summary>The file of a reliability set, as <c>reliability --output</c>.</summary>
    /// <param name="estimates">Not empty.</param>
    /// <param name="source">What it was made of.</param>
    public static byte[] Bytes(IEnumerable<ReliabilityEstimate> estimates, string source)
    {
        using var content = new MemoryStream();
        ReliabilityFile.Write(content, ReliabilityFile.Of(estimates, source));
        return content.ToArray();
    }

    /// <summary>E.g. <c>norms-2026-03-14.json</c>.</summary>
    public static string Name(string stem, string extension, Visit visit) => $"{stem}-{visit.Door.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{extension}";

    /// <summary>All sessions of the store.</summary>
    public static async Task<List<Session>> SessionsAsync(Visit visit, string? team = null)
    {
        var sessions = new List<Session>();
        await foreach (var stored in visit.Store.Sessions.ReadAsync(new() { Team = team }, visit.Gone))
            sessions.Add(stored.Session);
        return sessions;
    }
}
