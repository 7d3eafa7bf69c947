using System.Diagnostics;

namespace HipAssess.Cli.Output;

/// <summary>Tells on stderr how far long work is: nothing in its first second, then at most one line a second.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="what">E.g. <c>reports</c>.</param>
/// <param name="total">How many there will be.</param>
public sealed class Progress(Terminal terminal, string what, int total)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private int done;
    private long nextSecond = 1;
    private bool shown;

    /// <summary>One more is done. May be called from several threads.</summary>
    public void Step()
    {
        lock (gate)
        {
            done++;
            if (watch.ElapsedMilliseconds < nextSecond * 1000)
                return;
            nextSecond = watch.ElapsedMilliseconds / 1000 + 1;
            shown = true;
            string text = $"{what}: {done:N0} of {total:N0}";
            if (terminal.IsInteractive)
                Raw.Write($"\r{text}");
            else
                terminal.Error.WriteLine(text);
        }
    }

    /// <summary>All is done: the line is ended.</summary>
    public void End()
    {
        if (shown)
            Raw.WriteLine($"{(terminal.IsInteractive ? "\r" : "")}{what}: {total:N0} of {total:N0}");
    }

    // It goes back to the start of the line, which nothing else may.
    private TextWriter Raw => terminal.IsInteractive && terminal.Error is VisibleWriter visible ? visible.Inner : terminal.Error;
}
