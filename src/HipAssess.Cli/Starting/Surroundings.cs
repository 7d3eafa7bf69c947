using HipAssess.Files;

namespace HipAssess.Cli.Starting;

/// <summary>
/// What a program without arguments finds around it: a double click means the browser, everything else the help. Scripts and
/// pipes call it without a terminal too, so a double click is only what nobody reads from, writes to or watches.
/// </summary>
/// <param name="HasDesktop">Somebody sits before a desktop on which a browser can open.</param>
/// <param name="HasTerminal">It was started in a terminal (Windows: in the console of a shell), whatever its streams lead to.</param>
/// <param name="IsConnected">Another program or a file gives it its input or takes its output.</param>
public sealed record Surroundings(bool HasDesktop, bool HasTerminal, bool IsConnected)
{
    /// <summary>Somebody opened it with the mouse.</summary>
    public bool IsDoubleClick => HasDesktop && !HasTerminal && !IsConnected;

    /// <summary>What is meant by these arguments here: where there are none, <c>serve</c> after a double click and else the help.</summary>
    public static string[] Meant(string[] arguments, Func<Surroundings> here) =>
        arguments.Length > 0 ? arguments : here().IsDoubleClick ? ["serve"] : ["--help"];

    /// <summary>Those of this process.</summary>
    public static Surroundings Here() =>
        OperatingSystem.IsWindows() ? new(Environment.UserInteractive, !WindowsConsole.IsOwn, Console.IsInputRedirected || Console.IsOutputRedirected)
        : OperatingSystem.IsLinux() ? OnLinux(Environment.GetEnvironmentVariable, HasControllingTerminal(), LinkTarget(0), LinkTarget(1))
        // The Finder opens a terminal for programs: HipAssess.command says serve there.
        : new(HasDesktop: false, HasTerminal: true, IsConnected: false);

    /// <summary>Those of a process on Linux.</summary>
    /// <param name="variable">The value of an environment variable; null where it is not set.</param>
    /// <param name="hasControllingTerminal">It belongs to a terminal.</param>
    /// <param name="input">What its standard input leads to, as <c>/proc/self/fd</c> names it; null where it is closed.</param>
    /// <param name="output">The same of its standard output. A desktop's own is nothing, or a socket of the system's journal.</param>
    internal static Surroundings OnLinux(Func<string, string?> variable, bool hasControllingTerminal, string? input, string? output) => new(
        HasDesktop: !string.IsNullOrEmpty(variable("DISPLAY")) || !string.IsNullOrEmpty(variable("WAYLAND_DISPLAY")),
        HasTerminal: hasControllingTerminal,
        IsConnected: !IsNothing(input) || !IsNothing(output) && !output!.StartsWith("socket:", StringComparison.Ordinal));

    private static bool IsNothing(string? target) => target is null or "/dev/null";

    private static string? LinkTarget(int stream)
    {
        try
        {
            return new FileInfo($"/proc/self/fd/{stream}").LinkTarget;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool HasControllingTerminal()
    {
        try
        {
            using var terminal = File.OpenHandle("/dev/tty");
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
