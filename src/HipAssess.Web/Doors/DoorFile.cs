using System.Globalization;

namespace HipAssess.Web.Doors;

/// <summary>
/// The file beside the data that says which program has it open, at which address, and by which secret one gets in. Who holds
/// its lock is the one that runs; what it says of the last run is used again, so that pages left open still work.
/// </summary>
internal sealed class DoorFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string path;
    private readonly FileStream held;

    private DoorFile(string path, FileStream held) => (this.path, this.held) = (path, held);

    /// <summary>Becomes the program that runs on this data; null when another one does.</summary>
    /// <param name="data">The file of the store.</param>
    public static DoorFile? TryTake(string data)
    {
        try
        {
            return new DoorFile(data + ".door", Open(data + ".lock", FileShare.None));
        }
        catch (IOException) when (File.Exists(data + ".lock"))
        {
            return null;
        }
    }

    /// <summary>What the program that has the data open, or had it last, left for others; null when nothing did.</summary>
    public static DoorAddress? Read(string data)
    {
        try
        {
            string[] lines = File.ReadAllLines(data + ".door");
            return lines.Length >= 2 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out int port)
                ? new DoorAddress(port, Convert.FromHexString(lines[1])) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Tells others.</summary>
    public void Write(DoorAddress address)
    {
        using var file = Open(path, FileShare.Read);
        file.SetLength(0);
        using var text = new StreamWriter(file);
        text.Write($"{address.Port.ToString(CultureInfo.InvariantCulture)}\n{Convert.ToHexString(address.Secret)}\n");
    }

    /// <summary>Lets the next program in.</summary>
    public void Dispose() => held.Dispose();

    private static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }
}

/// <summary>Where a door is, and by which secret one gets in.</summary>
/// <param name="Port">Port on loopback.</param>
/// <param name="Secret">32 bytes.</param>
internal sealed record DoorAddress(int Port, byte[] Secret)
{
    /// <summary>A link that opens the door once, within a minute.</summary>
    public string StartLink(DateTimeOffset now) => $"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}/?key={new DoorSecret(Secret).StartKey(now)}";
}
