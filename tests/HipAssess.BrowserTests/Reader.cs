using System.Text.Json;
using Microsoft.Playwright;

namespace HipAssess.BrowserTests;

/// <summary>
/// Somebody before a screen, let in at a door. What no page may do is watched all the time: an error or a word of the content
/// policy in the console, a request to another host.
/// </summary>
public sealed class Reader : IAsyncDisposable
{
    // Milliseconds. Other tests run beside these: a busy machine is no fault of the door.
    private const float Patience = 60_000;

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Reader(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    /// <summary>What is on the screen.</summary>
    public IPage Page { get; }

    /// <summary>What the console or the network said that it should not have.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Comes in by a start link.</summary>
    public static async Task<Reader> EnterAsync(Browser browser, RunningDoor door, int width = 1440, int height = 900, bool dark = false, bool script = true)
    {
        var context = await browser.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = door.Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Patience);
        var reader = new Reader(context, await context.NewPageAsync());
        reader.Watch(reader.Page, [door.Address]);
        await reader.Page.GotoAsync(door.StartLink);
        return reader;
    }

    /// <summary>Comes to a shared door, signed in to nothing.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="address">The door's, without a slash at its end.</param>
    /// <param name="width">Of the screen.</param>
    /// <param name="dark">Dark mode.</param>
    /// <param name="hosts">Other hosts that may be asked.</param>
    public static async Task<Reader> AtAsync(Browser browser, string address, int width = 1440, bool dark = false, string[]? hosts = null)
    {
        var context = await browser.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            IgnoreHTTPSErrors = true,
        });
        context.SetDefaultTimeout(Patience);
        var reader = new Reader(context, await context.NewPageAsync());
        reader.Watch(reader.Page, [address, .. hosts ?? []]);
        return reader;
    }

    /// <summary>A second tab of the same browser.</summary>
    public async Task<IPage> NewTabAsync(RunningDoor door)
    {
        var page = await context.NewPageAsync();
        Watch(page, [door.Address]);
        return page;
    }

    /// <summary>What an element says, spaces as one.</summary>
    public async Task<string> TextAsync(string selector) => string.Join(' ', (await Page.Locator(selector).First.InnerTextAsync()).Split([' ', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Types into the field that has the focus, as a keyboard does.</summary>
    public Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text);

    /// <summary>Presses a key.</summary>
    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Presses Tab until a field has the focus: what cannot be reached so cannot be reached without a mouse.</summary>
    public async Task TabToAsync(string id)
    {
        for (int i = 0; i < 200; i++)
        {
            if (await FocusedAsync() == id)
                return;
            await PressAsync("Tab");
        }
        Assert.Fail($"Tab never reaches {id}.");
    }

    /// <summary>The id of what has the focus.</summary>
    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>("document.activeElement.id");

    /// <summary>Presses what leads to another page, and waits for that page.</summary>
    public Task GoAsync(string selector) => GoAsync(Page.Locator(selector).First);

    /// <inheritdoc cref="GoAsync(string)"/>
    public Task GoAsync(ILocator button) => ToNextPageAsync(() => button.ClickAsync());

    /// <summary>Does what leads to another page, also to one of the same address, and waits until all of it has come.</summary>
    /// <param name="act">What is done on the page that is here.</param>
    public async Task ToNextPageAsync(Func<Task> act)
    {
        // The browser says when a page has come. The page itself cannot be asked again and again where no script may run. What is said of the page
        // that is here does not count.
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bool isNext = false;
        void Leave(object? sender, IFrame frame) => isNext |= frame == Page.MainFrame;
        void Come(object? sender, IPage page) => _ = isNext && loaded.TrySetResult();
        await Page.WaitForLoadStateAsync(LoadState.Load);
        Page.FrameNavigated += Leave;
        Page.Load += Come;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        }
        finally
        {
            Page.Load -= Come;
            Page.FrameNavigated -= Leave;
        }
    }

    /// <summary>Waits until an element says something: where scripts may run.</summary>
    public Task UntilAsync(string selector, string text) =>
        Page.WaitForFunctionAsync("([s, t]) => document.querySelector(s)?.innerText.replace(/\\s+/g, ' ').includes(t)", new[] { selector, text });

    /// <summary>What axe finds on the page, a line each: rule, help and the first element.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        await Page.EvaluateAsync(await AxeSource.Value);
        var found = await Page.EvaluateAsync<JsonElement>("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => `${v.id}: ${v.help}: ${v.nodes[0].html}`))");
        return [.. found.EnumerateArray().Select(one => one.GetString()!)];
    }

    /// <summary>How many pixels of the page are beyond the right edge of the screen.</summary>
    public Task<int> OffScreenAsync() => Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Watch(IPage page, string[] hosts)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!hosts.Any(host => request.Url.StartsWith(host + "/", StringComparison.Ordinal)) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                complaints.Add($"request to {request.Url}");
        };
    }

    private static readonly Lazy<Task<string>> AxeSource = new(() =>
    {
        string path = Repository.Path("tests", "HipAssess.BrowserTests", "node_modules", "axe-core", "axe.min.js");
        return File.Exists(path) ? File.ReadAllTextAsync(path) : throw new InvalidOperationException("axe-core is not here. Run tests/setup once (docs/contributing.md).");
    });
}
