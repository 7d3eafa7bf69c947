using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms.Published;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess norms mobility</c>: what is published of ranges of motion and of their error.</summary>
public static class MobilityNormsCommand
{
    /// <summary>The command line of <c>norms mobility</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var movement = new Option<string?>("--movement") { Description = "Only this movement, e.g. internal_rotation." };
        movement.AcceptOnlyFromAmong([.. Enum.GetValues<Movement>().Select(one => one.Name())]);
        var command = new Command("mobility",
            "Lists the published norms of ranges of motion and the published errors of measuring them, one line each.\n\n"
            + "Example:\n  hipassess norms mobility --movement internal_rotation") { movement };
        command.SetAction(parsed => List(parsed.GetValue(movement), terminal.Out));
        return command;
    }

    /// <summary>All of a set, and how to cite it; nothing for no norms.</summary>
    public static void Show(IReadOnlyList<PublishedRange> norms, TextWriter to)
    {
        foreach (var norm in norms)
        {
            to.WriteLine($"{norm.Id}: {Of(norm).Replace('_', ' ')}, {(norm.IsDifference ? "right − left" : "range")}");
            to.WriteLine($"  figures   {MobilityNormWords.Norm(norm)}{(norm.Sd is null ? "; SD not published: context only" : "")}");
            to.WriteLine($"  evidence  {norm.Evidence}");
            if (norm.Remark.Length > 0)
                to.WriteLine($"  note      {norm.Remark}");
            to.WriteLine($"  cite as   {MobilityNormWords.Citation(norm)}");
            to.WriteLine();
        }
    }

    private static int List(string? movement, TextWriter to)
    {
        TextTable.Print(to, ["set", "of", "unit", "mean", "sd", "sex", "n", "mode", "position", "population"],
        [
            .. PublishedRangeNorms.All.Where(norm => movement is null || norm.Movement?.Name() == movement).Select(norm => new[]
            {
                norm.Set, Of(norm) + (norm.IsDifference ? ", right − left" : ""), norm.Unit.Name(), $"{norm.Mean}", norm.Sd is { } sd ? $"{sd}" : "?",
                norm.Sex?.Name() ?? "any", norm.N is { } n ? $"{n}" : "?", norm.Mode ?? "?", norm.Position ?? "?", norm.Population,
            }),
        ]);
        to.WriteLine();
        to.WriteLine("Error of measurement:");
        TextTable.Print(to, ["of", "sem", "n", "position", "instrument", "design", "source"],
        [
            .. PublishedRangeError.All.Where(error => movement is null || error.Movement == movement).Select(error => new[]
            {
                error.Movement, $"{error.SemDegrees}°", error.N is { } n ? $"{n}" : "?", error.Position.Length > 0 ? error.Position : "?",
                error.Instrument.Length > 0 ? error.Instrument : "?", error.Design, $"{error.Source}; {error.Identifier}",
            }),
        ]);
        to.WriteLine();
        to.WriteLine("? = not stated by the source. All of a set and how to cite it: hipassess norms show SET");
        return ExitCodes.Done;
    }

    private static string Of(PublishedRange norm) => norm.Movement?.Name() ?? "total_rotation";
}
