using System.ComponentModel;
using System.Diagnostics;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Output;

/// <summary>Says last of all where to look, and opens it when asked for.</summary>
public static class Opening
{
    /// <summary>Names the page in the folder that leads to all others; nothing without a folder.</summary>
    /// <param name="terminal">Is told.</param>
    /// <param name="folder">The folder of the output; null for none.</param>
    /// <param name="opens">Open it too.</param>
    public static void Tell(Terminal terminal, string? folder, bool opens)
    {
        if (folder is null)
            return;
        string page = Path.Combine(folder, OutputNames.Index);
        terminal.Out.Flush();
        terminal.Error.WriteLine($"Open {VisibleText.Visible(page)}");
        if (opens && !terminal.Opens(Path.GetFullPath(page)))
            terminal.Error.WriteLine("hipassess: it could not be opened from here. Open it in a browser.");
    }

    /// <summary>Opens a page as a double click would.</summary>
    /// <returns>False where there is nothing to open it with.</returns>
    internal static bool InBrowser(string page)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
            return true;
        }
        catch (Exception problem) when (problem is Win32Exception or PlatformNotSupportedException or IOException)
        {
            return false;
        }
    }
}
