using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Norms.Published;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Print;
using HipAssess.Store;
using HipAssess.Store.Kept;
using HipAssess.Strength;
using HipAssess.Thresholds;

namespace HipAssess.Web.Cohorts;

/// <summary>What the people of a store have settled for all its pages. Equal settings make equal assessments.</summary>
public sealed record DoorSettings
{
    /// <summary>Kinds of yardsticks of one's own in the store.</summary>
    public const string OwnNorms = "norms", OwnReliability = "reliability";

    /// <summary>The picture of the letterhead in the store.</summary>
    public const string LogoPicture = "logo";

    /// <summary>What stands for a side.</summary>
    public StrengthChoice Strength { get; init; } = StrengthChoice.Best;

    /// <summary>How strength is made comparable, and so the unit it is shown in.</summary>
    public Normalisation Normalise { get; init; } = Normalisation.Mass;

    /// <summary>What stands for a side of a movement.</summary>
    public RangeChoice Mobility { get; init; } = RangeChoice.Mean;

    /// <summary>Two test days at most this far apart are judged by their mean; null to judge every day by itself.</summary>
    public int? RetestDays { get; init; } = Limits.RetestDays;

    /// <summary>Empty: the store's controls, else published norms; the name of a published set; or the id of a norm of one's own.</summary>
    public string Norm { get; init; } = "";

    /// <summary>Empty: the error figures that come with the tool; else the id of a reliability set of one's own.</summary>
    public string Reliability { get; init; } = "";

    /// <summary>Size of paper.</summary>
    public Paper Paper { get; init; } = Paper.A4;

    /// <summary>Name of the clinic, club or practice; empty for none.</summary>
    public string ClinicName { get; init; } = "";

    /// <summary>Its address, lines separated by line breaks; empty for none.</summary>
    public string ClinicAddress { get; init; } = "";

    /// <summary>The id of the norm of one's own that is used; null for none.</summary>
    public Guid? OwnNorm => Guid.TryParseExact(Norm, "D", out var id) ? id : null;

    /// <summary>The id of the reliability set of one's own that is used; null for none.</summary>
    public Guid? OwnReliabilitySet => Guid.TryParseExact(Reliability, "D", out var id) ? id : null;

    /// <summary>The settings of a store.</summary>
    public static async Task<DoorSettings> ReadAsync(SessionStore store, CancellationToken cancel = default) => Of(await store.Settings.AllAsync(cancel));

    /// <summary>Of texts by name; what is missing or unknown is as it comes.</summary>
    public static DoorSettings Of(IReadOnlyDictionary<string, string> texts)
    {
        var plain = new DoorSettings();
        return plain with
        {
            Strength = ChoiceNames.ParseStrength(Text("strength")) ?? plain.Strength,
            Normalise = ChoiceNames.ParseNormalisation(Text("normalise")) ?? plain.Normalise,
            Mobility = RangeChoices.Parse(Text("mobility")) ?? plain.Mobility,
            RetestDays = Text("retest_days") == "none" ? null : int.TryParse(Text("retest_days"), out int days) && days is >= 1 and <= 365 ? days : plain.RetestDays,
            Norm = Text("norm"),
            Reliability = Text("reliability"),
            Paper = Text("paper") == Paper.Letter.Name ? Paper.Letter : plain.Paper,
            ClinicName = Text("clinic_name"),
            ClinicAddress = Text("clinic_address"),
        };

        string Text(string name) => texts.GetValueOrDefault(name, "");
    }

    /// <summary>What stands at the head of reports; null where no name is set.</summary>
    /// <param name="logo">The picture in the store; null for none.</param>
    public Letterhead? Letterhead(Picture? logo) => ClinicName.Length == 0
        ? null
        : new Letterhead(ClinicName, [.. ClinicAddress.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], logo is null ? null : Logo.Of(logo.Content).Logo, "", null, "");

    /// <summary>What the page of settings sets, as texts to store. Yardsticks have pages of their own, and are not written here with what this page was made of.</summary>
    public Dictionary<string, string?> Texts() => new()
    {
        ["strength"] = Strength.Name(),
        ["normalise"] = Normalise.Name(),
        ["mobility"] = Mobility.Name(),
        ["retest_days"] = RetestDays?.ToString(CultureInfo.InvariantCulture) ?? "none",
        ["paper"] = Paper.Name,
        ["clinic_name"] = Kept(ClinicName),
        ["clinic_address"] = Kept(ClinicAddress),
    };

    /// <summary>Another text as soon as anything the page of settings sets is another.</summary>
    /// <param name="logo">The picture in the store; null for none.</param>
    public string Fingerprint(Picture? logo)
    {
        string texts = string.Join('&', Texts().Select(text => $"{text.Key}={Uri.EscapeDataString(text.Value ?? "")}"));
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(texts), .. SHA256.HashData(logo?.Content ?? [])]));
    }

    /// <summary>What shapes every assessment of the store. A yardstick that is gone, or no longer to be read, is not used.</summary>
    public async Task<AssessmentSettings> AssessmentAsync(SessionStore store, CancellationToken cancel = default)
    {
        var settings = new AssessmentSettings { Strength = Strength, Normalise = Normalise, Mobility = Mobility, RetestDays = RetestDays };
        if (OwnReliabilitySet is { } set && await store.Yardsticks.OneAsync(set, OwnReliability, cancel) is ({ Name: var setName }, var csv))
            settings = settings with { Reliability = ReliabilityFile.Read(new MemoryStream(csv), setName).Set ?? settings.Reliability };
        if (OwnNorm is { } norm && await store.Yardsticks.OneAsync(norm, OwnNorms, cancel) is ({ Name: var normName }, var json))
            return settings with { NormFile = NormFileReader.Read(json, normName).File };
        return PublishedNorms.Sets.Contains(Norm) || PublishedRangeNorms.Sets.Contains(Norm) ? settings with { NormSet = Norm } : settings;
    }

    private static string? Kept(string text) => text.Length > 0 ? text : null;
}
