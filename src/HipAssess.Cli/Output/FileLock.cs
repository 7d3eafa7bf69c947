using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace HipAssess.Cli.Output;

/// <summary>
/// Lets one process at a time change a file. The lock is the operating system's and dies with its process, however that ends.
/// It is held on a file in the temporary folder, since the file itself is replaced as a whole.
/// </summary>
public sealed class FileLock : IDisposable
{
    private const int LongestPause = 40;

    private readonly FileStream held;

    private FileLock(FileStream held) => this.held = held;

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">Full path of the file to be changed.</param>
    /// <param name="patience">How long to wait.</param>
    /// <exception cref="OutputException">Somebody else held it all the time.</exception>
    public static FileLock Take(string path, TimeSpan patience)
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.UserName}\n{path}")))[..24];
        string lockFile = Path.Combine(Path.GetTempPath(), $"hipassess-{name}.lock");
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (watch.Elapsed < patience)
            {
                Thread.Sleep(Random.Shared.Next(5, LongestPause));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new OutputException($"{path} is being changed by another hipassess: {problem.Message}", problem);
            }
        }
    }

    /// <summary>Lets the next one in.</summary>
    public void Dispose() => held.Dispose();
}
