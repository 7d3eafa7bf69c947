using System.Globalization;
using HipAssess.Domain;
using HipAssess.Protocols;
using HipAssess.Reports.Words.Printed;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What the pages of test batteries say.</summary>
public static class BatteryWords
{
    internal const string New = "New protocol";
    internal const string ChangeOne = "Change a protocol";
    internal const string MakeOne = "Make one of your own";
    internal const string SheetToPrint = "Blank sheet to print";
    internal const string MakeAlike = "Make one like it";
    internal const string AboutIt = "About it";
    internal const string Purpose = "For whom, and what it can say";
    internal const string FirstSide = "Side to begin with";
    internal const string Alternates = "The sides take turns, trial by trial";
    internal const string Kind = "Contraction or mode";
    internal const string TrialsOfSide = "Trials a side";
    internal const string Rest = "Rest, seconds";
    internal const string HowTo = "How it is done";
    internal const string TakeOut = "Take out";
    internal const string AddTest = "Add a test";
    internal const string Save = "Save the protocol";
    internal const string Delete = "Delete this protocol";
    internal const string Choose = "choose";
    internal const string UsualDevice = "hand-held dynamometer";
    internal const string AllProtocols = "All protocols";
    internal const string PrintIt = "Print this page with your browser.";
    internal const string ToFillIn = "Table to fill in";
    internal const string PainOfTen = "Pain, 0–10";

    /// <summary>What they are.</summary>
    public const string About = "A protocol says what is measured, how, and in which order. The shipped ones do not change; make your own, or one like a shipped one. A test under way keeps the protocol it was begun with.";

    /// <summary>Above a form that could not be saved.</summary>
    public const string NotYet = "This is not saved yet: correct what is marked. What you typed is kept on this page.";

    /// <summary>Another version was saved meanwhile.</summary>
    public const string ChangedMeanwhile = "Somebody changed this protocol while you did. Theirs is named here, yours is in the form; nothing is lost. Save again to put yours in its place.";

    /// <summary>What deletion takes.</summary>
    public const string Deletion = "The protocol is deleted. Tests made with it stay, and those under way keep it.";

    /// <summary>No side is named.</summary>
    public const string UninjuredFirst = "the uninjured side, left where neither hurts";

    /// <summary>A battery without a test.</summary>
    public const string NoTest = "A protocol has one test at least: add one.";

    /// <summary>No muscle group or movement.</summary>
    public const string NoMuscle = "Choose a muscle group or a movement.";

    /// <summary>No unit.</summary>
    public const string NoUnit = "Choose the unit the device shows.";

    /// <summary>The same test twice.</summary>
    public const string Twice = "This test is there already. Give it another position or contraction, or take one of them out.";

    /// <summary>What is written at the top of a blank sheet.</summary>
    public static IReadOnlyList<string> SheetFacts { get; } =
        [
            Heads.Athlete, Labels.TestDay, Labels.Tester, Labels.Device, TestFormWords.Sex, TestFormWords.Age, $"{TestFormWords.Mass}, kg", $"{TestFormWords.Height}, cm",
            TestFormWords.DominantSide, TestFormWords.InjuredSide, Labels.Group,
        ];

    /// <summary>A length out of range.</summary>
    public static string Length(int most) => string.Create(CultureInfo.InvariantCulture, $"Give it 1 to {most} characters.");

    /// <summary>A text too long.</summary>
    public static string AtMost(int most) => string.Create(CultureInfo.InvariantCulture, $"Shorten it to {most} characters.");

    /// <summary>Too many tests.</summary>
    public static string TooMany(int most) => string.Create(CultureInfo.InvariantCulture, $"A protocol has at most {most} tests: take some out.");

    /// <summary>A number out of range.</summary>
    public static string Whole(int low, int high) => string.Create(CultureInfo.InvariantCulture, $"Give a whole number from {low} to {high}.");

    /// <summary>A unit that does not go with what is measured.</summary>
    /// <param name="unit">The unit of the movement; null for a strength.</param>
    public static string WrongUnit(string? unit) => unit is null ? "A strength has a unit of force or torque." : $"This movement is measured in {unit}.";

    /// <summary>E.g. "abductors (strength)".</summary>
    public static string Strength(MuscleGroup muscle) => $"{TermWords.Muscle(muscle)} (strength)";

    /// <summary>E.g. "internal rotation (range)".</summary>
    public static string Range(Movement movement) => $"{MovementWords.Movement(movement)} (range)";

    /// <summary>A test of a battery in one line.</summary>
    public static string Test(ProtocolTest test) => string.Join("; ", new[] { ProtocolWords.How(test), ProtocolWords.Trials(test) }.Where(words => words.Length > 0));

    /// <summary>E.g. "Test 2".</summary>
    internal static string Numbered(int number) => $"Test {number}";

    /// <summary>Moves it, e.g. "Test 2 earlier".</summary>
    internal static string EarlierOf(int number) => $"{Numbered(number)} earlier";

    /// <summary>E.g. "Test 2 later".</summary>
    internal static string LaterOf(int number) => $"{Numbered(number)} later";

    /// <summary>E.g. "Take out test 2".</summary>
    internal static string TakeOutOf(int number) => $"{TakeOut} test {number}";

    /// <summary>E.g. "Trial 2".</summary>
    internal static string Trial(int number) => $"{Labels.Trial} {number}";
}
