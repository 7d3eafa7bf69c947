using System.Diagnostics;
using System.Security.Cryptography;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;
using HipAssess.Web.Accounts;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Frames;
using HipAssess.Web.Visitors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace HipAssess.Web;

/// <summary>What every door does with a request: who may not come in is turned away, the rest is answered.</summary>
/// <param name="Door">What all requests share.</param>
/// <param name="Routes">Its addresses.</param>
/// <param name="Log">Is told of requests and faults.</param>
internal sealed record Application(Door Door, IReadOnlyList<Route> Routes, DoorLog Log)
{
    /// <summary>Puts the addresses in their places.</summary>
    /// <param name="app">The application of the framework.</param>
    /// <param name="gate">Lets a request through, or answers it.</param>
    /// <param name="behind">Adds what stands behind the gate; null for nothing.</param>
    public void Map(WebApplication app, Func<HttpContext, Func<Task>, Task> gate, Action? behind = null)
    {
        app.Use((HttpContext context, RequestDelegate next) => gate(context, () => next(context)));
        behind?.Invoke();
        app.UseRouting();
        app.MapMethods("/assets/{version}/{name}", ["GET", "HEAD"], Assets.Show);
        app.MapMethods("/assets/{name}", ["GET", "HEAD"], Assets.Show);
        foreach (var route in Routes)
            app.MapMethods(route.Path, route.Methods, context => AnswerAsync(context, route));
        app.MapFallback(context => Answer.NotFound.WriteAsync(context));
    }

    private async Task AnswerAsync(HttpContext context, Route route)
    {
        long begun = Stopwatch.GetTimestamp();
        try
        {
            await (await AnswerOfAsync(context, route)).WriteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
#pragma warning disable CA1031 // A file is written while it is made: what goes wrong then is told of, and ends it short of its end.
        catch (Exception bug) when (bug is not BadHttpRequestException)
#pragma warning restore CA1031
        {
            Log.Fault(NewCode(), route.Path, bug);
            context.Abort();
        }
        finally
        {
            Log.Answered(context.Request.Method, route.Path, context.Response.StatusCode, Stopwatch.GetElapsedTime(begun));
        }
    }

    private static Answer TooLarge(long largest) =>
        Answer.Refusal(StatusCodes.Status413PayloadTooLarge, largest == Server.LargestRequest ? DoorWords.TooLarge : AccountWords.TooMuch(largest));

    private Task NoteAsync(Visit visit, Route route, Answer answer)
    {
        var seen = answer.Sessions.Distinct().Select(session => new Seen(visit.Who, AuditCodes.Read, "session", session));
        if (route.Shows is { } shows && answer.IsFound)
            seen = seen.Append(new Seen(visit.Who, answer.IsFile ? AuditCodes.Exported : AuditCodes.Read, shows, visit.Id()));
        return Task.WhenAll(seen.Select(one => Door.Store.Audit.NoteSeenAsync(one, visit.Gone)));
    }

    private static string NewCode() => Convert.ToHexString(RandomNumberGenerator.GetBytes(3));

    private async Task<Answer> AnswerOfAsync(HttpContext context, Route route)
    {
        var visitor = Visitor.Of(context);
        if (!route.For.Holds(visitor))
            return visitor is null ? SignInActions.First(context) : Answer.NotFound;
        long largest = Door.Shared is null ? Server.LargestRequest : route.Largest;
        if (context.Request.ContentLength > largest)
            return TooLarge(largest); // what still comes is read away by the server for some seconds: closing on it at once would lose the page
        using var turn = Door.Shared is { } desk && largest > SharedDesk.LargeFile && !(context.Request.ContentLength <= SharedDesk.LargeFile) ? desk.LetsBring(visitor!.Who) : null;
        if (turn is { IsAcquired: false })
            return Answer.Refusal(StatusCodes.Status429TooManyRequests, AccountWords.OneFileAtATime);
        if (turn is not null && context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } pace)
            pace.MinDataRate = SharedDesk.Pace; // whoever is slower would keep others waiting
        try
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                size.MaxRequestBodySize = largest;
            var visit = new Visit(context, Door);
            var answer = await route.Act(visit);
            if (Door.Shared is not null)
                await NoteAsync(visit, route, answer);
            return answer;
        }
        catch (BadHttpRequestException problem)
        {
            return problem.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge(largest) : Answer.Refusal(problem.StatusCode, DoorWords.NoForm);
        }
        catch (InvalidDataException)
        {
            return Answer.Refusal(StatusCodes.Status400BadRequest, DoorWords.NoForm);
        }
        catch (OutOfSightException problem)
        {
            return Answer.Refusal(StatusCodes.Status409Conflict, problem.Message);
        }
        catch (StoreException problem)
        {
            return Answer.Refusal(StatusCodes.Status503ServiceUnavailable, Door.Shared is null ? problem.Message : AccountWords.StoreDoesNotAnswer);
        }
#pragma warning disable CA1031 // The last resort: the reader gets a code, the terminal the place in the program, nobody a measurement.
        catch (Exception bug) when (bug is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            string code = NewCode();
            Log.Fault(code, route.Path, bug);
            return Answer.Refusal(StatusCodes.Status500InternalServerError, DoorWords.Fault(code));
        }
    }
}
