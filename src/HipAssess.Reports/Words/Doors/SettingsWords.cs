using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What the browser door says of its settings.</summary>
public static class SettingsWords
{
    internal const string LetterheadHead = "Letterhead";
    internal const string ClinicName = "Name of clinic, club or practice";
    internal const string Address = "Address";
    internal const string LogoNow = "The logo as it is now";
    internal const string NoLogo = "Take the logo out";
    internal const string Paper = "Paper";
    internal const string UsLetter = "US letter";
    internal const string Judged = "How tests are judged";
    internal const string UnitOfStrength = "Unit of strength";
    internal const string WhatStandsForMovement = "What stands for a side of a movement";
    internal const string RetestDays = "Two tests of one person count as a retest up to this many days apart";
    internal const string SingleDay = "Judge every test day by itself";
    internal const string WhichNorm = "Which norm is used";
    internal const string WhichFigures = "Which error figures are used";
    internal const string OwnProtocols = "Test protocols, also your own";
    internal const string Backup = "Backup, and how to bring one back";
    internal const string WhoDidWhat = "Who did what when";
    internal const string LimitsWithSources = "Limits, with their sources";
    internal const string EveryLimit = "Every limit, with its source";
    internal const string UnitsHead = "Units";
    internal const string UnitsOf = "Units of strength and range";

    /// <summary>What a letterhead is.</summary>
    public const string Letterhead = "Stands at the head of the reports of tests and tracks, on the page and in the PDF.";

    /// <summary>Why limits cannot be changed here.</summary>
    public const string Limits = "What counts as unusual rests on published evidence and on simulation, so it is the same for everyone; each limit stands here with its source.";

    /// <summary>Half a letterhead.</summary>
    public const string NoName = "A letterhead begins with the name of the clinic, club or practice. Fill it in, or empty address and logo.";

    /// <summary>Two people had the page open.</summary>
    public const string ChangedMeanwhile = "Somebody else changed the settings, or you did in another window, while this page was open. They stand here as they are now, and what you changed is not kept: change it again, and save.";

    /// <summary>Columns of <see cref="Limit"/>.</summary>
    public static ImmutableArray<string> LimitHeads { get; } = ["limit", "value", "source"];

    /// <summary>Columns of <see cref="Units"/>.</summary>
    public static ImmutableArray<string> UnitHeads { get; } = ["unit", "name in files", "measures"];

    /// <summary>No picture.</summary>
    /// <param name="why">What is wrong with it; null when it is too large.</param>
    public static string NoPicture(string? why) => $"Logo: this {why ?? "is larger than 1 MiB"}. Choose a PNG or SVG.";

    /// <summary>More than fits.</summary>
    public static string TooLong(string field, int longest) => $"{field}: at most {longest} characters.";

    /// <summary>A limit as one line.</summary>
    public static string[] Limit(string name, double value, string source) => [name.Replace('_', ' '), $"{value}", source];

    /// <summary>What stands for a side of a movement.</summary>
    public static string Range(RangeChoice choice) => choice == RangeChoice.Mean ? "mean of the trials" : "trial with the most range";

    /// <summary>Every unit as one line.</summary>
    public static IEnumerable<string[]> Units() => Enum.GetValues<StrengthUnit>().Select(unit => new[] { unit.Symbol(), unit.Name(), Measures(unit.Kind()) });

    private static string Measures(UnitKind kind) => kind switch
    {
        UnitKind.Force => "force",
        UnitKind.Torque => "torque",
        UnitKind.ForcePerMass => "force per body mass",
        UnitKind.TorquePerMass => "torque per body mass",
        UnitKind.AllometricForce => "force scaled allometrically",
        _ => "range of motion",
    };

    /// <summary>At the field for a logo.</summary>
    internal static string LogoField(bool isAnother) => (isAnother ? "Another logo" : "Logo") + ", PNG or SVG up to 1 MB";
}
