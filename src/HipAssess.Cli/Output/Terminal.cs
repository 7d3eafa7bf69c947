using System.Text;

namespace HipAssess.Cli.Output;

/// <summary>What a command talks to. stdout carries the result only; decisions, problems and progress go to stderr.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="In">Standard input.</param>
/// <param name="IsInteractive">stderr is a person's terminal: progress may overwrite itself.</param>
/// <param name="HasColour">stdout is a terminal and the user has not set <c>NO_COLOR</c>.</param>
public sealed record Terminal(
    TextWriter Out, TextWriter Error, Stream In, bool IsInteractive = false, bool HasColour = false)
{
    /// <summary>Characters in a line of the window; null where stdout is no window.</summary>
    public int? Width { get; init; }

    /// <summary>Opens a page as a double click would; false where it could not.</summary>
    public Func<string, bool> Opens { get; init; } = _ => false;

    /// <summary>Writes a line that is read at once.</summary>
    public void Tell(string line)
    {
        Out.WriteLine(line);
        Out.Flush();
    }

    /// <summary>The same beside what the program puts out.</summary>
    public void TellBeside(string line)
    {
        Error.WriteLine(line);
        Error.Flush();
    }

    /// <summary>The console of this process: UTF-8, buffered, line ends as on every platform alike.</summary>
    public static Terminal Console()
    {
        bool isTerminal = !System.Console.IsOutputRedirected;
        return new Terminal(
            Writer(Opened(System.Console.OpenStandardOutput)),
            Writer(Opened(System.Console.OpenStandardError), autoFlush: true),
            Opened(System.Console.OpenStandardInput),
            IsInteractive: !System.Console.IsErrorRedirected,
            HasColour: isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            Width = isTerminal ? WindowWidth() : null,
            Opens = Opening.InBrowser,
        };
    }

    /// <summary>Writes a sentence, broken between words where the window asks for it.</summary>
    public void Say(string text)
    {
        foreach (string line in TextTable.Wrapped(text, Width))
            Out.WriteLine(line);
    }

    /// <summary>Writes bytes (JSON, CSV) to stdout, after what was written as text.</summary>
    public void WriteBytes(Action<Stream> write)
    {
        Out.Flush();
        if (Out is StreamWriter { BaseStream: var stream })
        {
            // A serializer hands over a few bytes at a time, and the console's stream would make a system call of each.
            var buffered = new BufferedStream(stream, 1 << 16);
            write(buffered);
            buffered.Flush();
            return;
        }
        using var memory = new MemoryStream();
        write(memory);
        Out.Write(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }

    // A shell can close a stream (>&-): then nothing goes through it, and the first who tries is told.
    private static Stream Opened(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new ClosedStream();
        }
    }

    // A terminal without a size says so in several ways.
    private static int? WindowWidth()
    {
        try
        {
            return System.Console.WindowWidth is > 20 and var width ? width : null;
        }
        catch (Exception problem) when (problem is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush = false) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { AutoFlush = autoFlush, NewLine = "\n" };
}
