using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(HipAssess.BrowserTests.Browser))]

namespace HipAssess.BrowserTests;

/// <summary>One Chromium for all tests; each test has a context of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>The running browser.</summary>
    public IBrowser Chromium => chromium ?? throw new InvalidOperationException("The browser has not been started.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        string path = Environment.GetEnvironmentVariable("CHROMIUM") ?? Paths.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no Chromium here. Run tests/setup once (docs/contributing.md), or say with CHROMIUM where it is.");
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}
