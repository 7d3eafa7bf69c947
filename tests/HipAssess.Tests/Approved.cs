namespace HipAssess.Tests;

/// <summary>Texts a person has read and approved. A difference fails and leaves the new text beside the approved one.</summary>
internal static class Approved
{
    /// <param name="name">File name below <c>tests/HipAssess.Tests/Approved</c>.</param>
    /// <param name="actual">What was made now.</param>
    public static void Matches(string name, string actual) =>
        MatchesFile(Repository.Path("tests", "HipAssess.Tests", "Approved", name), actual);

    /// <param name="path">A file of the repository that has other readers too, such as a schema.</param>
    /// <param name="actual">What was made now.</param>
    public static void MatchesFile(string path, string actual)
    {
        string received = Path.ChangeExtension(path, ".received" + Path.GetExtension(path));
        string text = actual.ReplaceLineEndings("\n");
        if (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(path)} is not as approved. Compare with {received}; if the new text is right, move it to {path}.");
    }
}
