using System.Security.Cryptography;
using System.Text;
using HipAssess.Domain;
using HipAssess.Files;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;

namespace HipAssess.Import;

/// <summary>
/// Codes in place of ids: the same id gives the same code under the same key, and without the key
/// nobody gets back from the code to the id.
/// </summary>
public sealed class Pseudonyms
{
    private const int KeyBytes = 32;
    private const int CodeBytes = 8;
    private const int LargestKeyFile = 1000;

    private static readonly HashSet<string> Protocols = new(
        "supine prone side lying sidelying seated sitting standing kneeling hip knee flexion extension neutral deg degrees long short lever isometric eccentric concentric isokinetic make break fixed belt modified thomas ober passive active bench edge flexed fatigued post after".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private readonly byte[] _key;

    private Pseudonyms(byte[] key) => _key = key;

    /// <summary>Codes nobody gets again: under a key that is thrown away.</summary>
    public static Pseudonyms Once() => new(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Reads the key, or makes the file with a new random one.</summary>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    /// <exception cref="InvalidDataException">The file holds no key.</exception>
    public static Pseudonyms FromKeyFile(string path)
    {
        if (!File.Exists(path))
            WriteKey(path, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)));
        // Nothing else is taken for a key by mistake.
        return FileOpening.ReadSmall(path, LargestKeyFile) is { } bytes && Encoding.UTF8.GetString(bytes).Trim() is { Length: 2 * KeyBytes } text && text.All(char.IsAsciiHexDigit)
            ? new Pseudonyms(Convert.FromHexString(text))
            : throw new InvalidDataException($"it holds no key, which is {2 * KeyBytes} hexadecimal digits and nothing else");
    }

    /// <summary>The code of an id: <c>P-</c> and the first 64 bits of its HMAC-SHA-256.</summary>
    public string Of(string athlete) =>
        "P-" + Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(athlete)).AsSpan(0, CodeBytes));

    /// <summary>The input without names: ids become codes; names, notes, diagnoses, file names, rejected rows and quotes from the file are left out.</summary>
    public Imported Hide(Imported imported) => imported with
    {
        Inputs = [.. imported.Inputs.Select((input, i) => Hide(input) with { File = FileCode(i) })],
        Problems = [.. imported.Problems.Select(p => Hide(p, imported))],
        Sessions = [.. imported.Sessions.Select(Hide).Order(Session.Order)],
        Rejects = [],
        Places = fact => imported.Places!(fact).ToDictionary(
            place => Of(place.Key), place => (FileCode(imported.Inputs.Select(input => input.File).ToList().IndexOf(place.Value.File)), place.Value.Line), StringComparer.Ordinal),
        Preview = [.. imported.Preview.Select(r => r with { Athlete = Of(r.Athlete) })],
    };

    /// <summary>The session under its code, without free text.</summary>
    public Session Hide(Session session) => session with
    {
        Athlete = Of(session.Athlete),
        Name = null,
        Facts = session.Facts with { Diagnosis = null },
        Notes = [],
        Movements = [.. session.Movements.Select(t => t with { Tester = null, Device = null, Position = Words(t.Position), Mode = Words(t.Mode), Condition = Condition(t.Condition) })],
        Tests = [.. session.Tests.Select(t => t with { Tester = null, Device = null, Position = Words(t.Position), Contraction = Words(t.Contraction), Condition = Condition(t.Condition) })],
    };

    /// <summary>
    /// Who has the file can tell it by its hash; and what a mapping of the user's is called, and takes for granted, is text of the user's.
    /// </summary>
    private static InputFile Hide(InputFile input) => input with
    {
        IsHidden = true,
        Sha256 = null,
        Sha256ToMake = null,
        Profile = input.Profile is null || Profiles.Names.Contains(input.Profile) ? input.Profile : "mapping file",
        Decisions = input.Profile is null || Profiles.Names.Contains(input.Profile) ? input.Decisions : [.. input.Decisions.Where(d => d.What is not ("layout" or "profile" or "assumption"))],
    };

    /// <summary>How a test was done stays in the words norms are told by; other text is the user's, and becomes a code that keeps tests apart.</summary>
    private string? Words(string? text) => text is null || text.Split([' ', ',', '-', '_'], StringSplitOptions.RemoveEmptyEntries).All(IsOfProtocols) ? text : $"other {Of(text)[2..10]}";

    /// <summary>A rested test stays one, in its own word for it.</summary>
    private string? Condition(string? text) => Conditions.IsRested(text) ? text : Words(text);

    private static bool IsOfProtocols(string word) => Protocols.Contains(word) || (word.Length <= 3 && word.All(char.IsAsciiDigit));

    /// <summary>What was found may be a name, and so may what a message quotes: the code and the place stay.</summary>
    private static Problem Hide(Problem problem, Imported imported)
    {
        int file = imported.Inputs.Select(i => i.File).ToList().IndexOf(problem.File);
        return problem with { File = FileCode(file), Found = null, Message = $"See {problem.Code} in docs/import-problems.md.", Fix = "Run without --pseudonymise for the particulars." };
    }

    private static string FileCode(int index) => $"input {index + 1}";

    private static void WriteKey(string path, string key)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(key + "\n");
    }
}
