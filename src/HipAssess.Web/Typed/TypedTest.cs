using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Protocols;

namespace HipAssess.Web.Typed;

/// <summary>What somebody has typed of one test day so far, character by character; what it means the importer says.</summary>
/// <param name="Protocol">What is measured, as it was when the test was begun: a battery changed since changes no test under way.</param>
/// <param name="Fields">What is typed, by the names of <see cref="TypedFields"/>; empty fields are left out.</param>
public sealed record TypedTest(Protocol Protocol, ImmutableSortedDictionary<string, string> Fields)
{
    /// <summary>What another window typed into a field that had changed meanwhile: kept until somebody chooses.</summary>
    public ImmutableSortedDictionary<string, string> Other { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The stored test it is to replace; null for a new one.</summary>
    public AmendedTest? Amends { get; init; }

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string this[string field] => Fields.GetValueOrDefault(field, "");

    /// <summary>The same with another text in a field.</summary>
    public TypedTest With(string field, string? text) => this with
    {
        Fields = string.IsNullOrEmpty(text) ? Fields.Remove(field) : Fields.SetItem(field, text),
    };

    /// <summary>
    /// Fields for trials of a side: those of the battery, one more where a third may be asked for, and as many as somebody has filled.
    /// </summary>
    public int TrialsOf(int test) => Math.Max(
        Protocol.Tests[test].Trials is var asked && asked < 3 ? asked + 1 : asked, Sides.Both.Max(side => LastTrial(test, side)));

    /// <summary>The last trial of a side with a value; 0 when there is none.</summary>
    public int LastTrial(int test, Side side) => Fields.Keys.Select(field => TypedFields.TrialOf(field, test, side) ?? 0).DefaultIfEmpty(0).Max();

    /// <summary>Some trial of a test is filled in.</summary>
    public bool HasValues(int test) => Sides.Both.Any(side => LastTrial(test, side) > 0);

    /// <summary>How many trials are filled in.</summary>
    public int Values => Fields.Keys.Count(one => TypedFields.TestOf(one) is { } test && Sides.Both.Any(side => TypedFields.TrialOf(one, test, side) is not null));

    /// <summary>Two batteries measure the same at these places.</summary>
    public bool IsSameTest(int test, TypedTest other, int ofOther)
    {
        var (a, b) = (Protocol.Tests[test], other.Protocol.Tests[ofOther]);
        return (a.Muscle, a.Movement, Stated(a.Position), Stated(a.Contraction) ?? Unstated, Stated(a.Mode), a.Unit, Stated(this[TypedFields.About(test, "condition")]))
            == (b.Muscle, b.Movement, Stated(b.Position), Stated(b.Contraction) ?? Unstated, Stated(b.Mode), b.Unit, Stated(other[TypedFields.About(ofOther, "condition")]));
    }

    /// <summary>True for the readings of a test of the battery, on this day or another.</summary>
    public bool Is(int test, MuscleTest measured) => measured.Muscle == Protocol.Tests[test].Muscle
        && measured.Position == Stated(Protocol.Tests[test].Position)
        && (measured.Contraction ?? Unstated) == (Stated(Protocol.Tests[test].Contraction) ?? Unstated)
        && measured.Condition == Stated(this[TypedFields.About(test, "condition")]);

    /// <summary>The same of a movement.</summary>
    public bool Is(int test, MovementTest measured) => measured.Movement == Protocol.Tests[test].Movement
        && measured.Position == Stated(Protocol.Tests[test].Position)
        && measured.Mode == Stated(Protocol.Tests[test].Mode)
        && measured.Condition == Stated(this[TypedFields.About(test, "condition")]);

    // As everywhere: an unstated contraction counts as isometric.
    private const string Unstated = "isometric";

    private static string? Stated(string? text) => text is null ? null : StatedText.Of(text) is { Length: > 0 } stated ? stated : null;
}

/// <summary>A stored test somebody opened to amend.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that was opened.</param>
public sealed record AmendedTest(Guid Id, long Version);
