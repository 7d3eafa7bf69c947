using System.Text;
using HipAssess.Cli;
using HipAssess.Cli.Output;

namespace HipAssess.Tests.Cli;

/// <summary>
/// Runs a command line as a user would: without a process, or with the program that <c>HIPASSESS_PROGRAM</c> names
/// (tests/native runs the same tests on the native program that way).
/// </summary>
internal static class Door
{
    private static readonly string? Program = Environment.GetEnvironmentVariable("HIPASSESS_PROGRAM");

    /// <summary>Every command line starts a program of its own.</summary>
    public static bool IsProgram => !string.IsNullOrEmpty(Program);

    public static Ran Run(params string[] arguments) => RunWithInput("", arguments);

    /// <summary>A person answers, something happens, and the person answers once more; without a process.</summary>
    public static Ran RunWithAnswers(string first, Action meanwhile, string last, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(arguments, new Terminal(output, error, new Answers(first, meanwhile, last)));
        return new Ran(code, output.ToString(), error.ToString());
    }

    public static Ran RunWithInput(string input, params string[] arguments)
    {
        if (IsProgram)
            return BuiltProgram.Run(Repository.Path(Program!), input, arguments);
        using var stdout = new MemoryStream();
        using var writer = new StreamWriter(stdout, new UTF8Encoding(false)) { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(arguments, new Terminal(writer, error, new MemoryStream(Encoding.UTF8.GetBytes(input))));
        writer.Flush();
        return new Ran(code, Encoding.UTF8.GetString(stdout.ToArray()), error.ToString());
    }

    /// <summary>Runs command lines at the same time, each on a thread of its own.</summary>
    public static Task<Ran[]> AtOnceAsync(IEnumerable<string[]> lines) =>
        Task.WhenAll(lines.Select(line => Task.Factory.StartNew(() => Run(line), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
}

/// <summary>What a command line left behind.</summary>
internal sealed record Ran(int Code, string Out, string Error);

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hipassess-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public string[] Names => [.. Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>A second name of a file, on Unix.</summary>
    public static void HardLink(string name, string file)
    {
        using var linking = System.Diagnostics.Process.Start("ln", [file, name]);
        linking.WaitForExit();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>Answers of a person, and what happens before the last of them.</summary>
internal sealed class Answers(string first, Action meanwhile, string last) : Stream
{
    private readonly Queue<byte> left = new(Encoding.UTF8.GetBytes(first));
    private bool isLast;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (left.Count == 0 && !isLast)
        {
            isLast = true;
            meanwhile();
            foreach (byte one in Encoding.UTF8.GetBytes(last))
                left.Enqueue(one);
        }
        int read = 0;
        while (read < count && left.TryDequeue(out byte next))
            buffer[offset + read++] = next;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
