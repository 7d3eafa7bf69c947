using HipAssess.Store;
using HipAssess.Store.Engines;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web;

/// <summary>What machines ask a shared door: whether it runs, and whether it can answer people.</summary>
internal sealed class Health(SessionStore store)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>It is about to end.</summary>
    public bool IsLeaving { get; set; }

    /// <summary>It runs.</summary>
    public static Task Live(HttpContext context) => Say(context, StatusCodes.Status200OK, "alive");

    /// <summary>It can answer people: its store answers, and it is not about to end.</summary>
    public async Task Ready(HttpContext context)
    {
        bool isReady = !IsLeaving;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            patience.CancelAfter(Patience);
            if (isReady)
                await store.AnswersAsync(patience.Token);
        }
        catch (Exception problem) when (problem is StoreException or OperationCanceledException)
        {
            isReady = false;
        }
        await (isReady ? Say(context, StatusCodes.Status200OK, "ready") : Say(context, StatusCodes.Status503ServiceUnavailable, "waiting"));
    }

    private static Task Say(HttpContext context, int status, string what)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "text/plain; charset=utf-8");
        return context.Response.WriteAsync(what + "\n");
    }
}
