namespace HipAssess.Web.Forms;

/// <summary>Sizes of files for people.</summary>
internal static class Sizes
{
    /// <summary>E.g. <c>12 kB</c>; decimal, as files are counted.</summary>
    public static string Of(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} bytes",
        < 1_000_000 => $"{bytes / 1000.0:0} kB",
        _ => $"{bytes / 1_000_000.0:0.0} MB",
    };
}
