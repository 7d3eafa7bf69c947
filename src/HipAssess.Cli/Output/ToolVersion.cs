using System.Reflection;

namespace HipAssess.Cli.Output;

/// <summary>The version of the tool, from one place: the build.</summary>
public static class ToolVersion
{
    /// <summary>E.g. <c>0.1.0+1a2b3c4</c>.</summary>
    public static string Number { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>E.g. <c>hipassess 0.1.0+1a2b3c4</c>.</summary>
    public static string Text => $"hipassess {Number}";
}
