namespace HipAssess.Cli.Output;

/// <summary>What a script can rely on. Findings are not failures.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>With <c>--fail-on</c>: something was found.</summary>
    public const int Found = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>Input rejected, nothing written.</summary>
    public const int Rejected = 3;

    /// <summary>Output could not be written.</summary>
    public const int NotWritten = 4;

    /// <summary>A bug.</summary>
    public const int Bug = 70;
}
