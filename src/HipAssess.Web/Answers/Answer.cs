using System.Collections.Immutable;
using System.Text;
using HipAssess.Reports.Words.Doors;
using HipAssess.Web.Frames;
using HipAssess.Web.Visitors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HipAssess.Web.Answers;

/// <summary>What an action answers. Nothing of it is written before the whole is made, so that an error never stands behind half a page.</summary>
internal abstract record Answer
{
    /// <summary>A page.</summary>
    /// <param name="title">Of the window, as plain text.</param>
    /// <param name="html">What stands in <c>main</c>.</param>
    public static Answer Page(string title, string html) => new PageAnswer(StatusCodes.Status200OK, title, html);

    /// <summary>A page that says why not.</summary>
    public static Answer Refusal(int status, string why) => new PageAnswer(status, why, $"<h1 class=\"refusal\">{Frame.Escaped(why)}</h1><p><a href=\"/\">{Labels.Today}</a></p>") { IsBare = true };

    /// <summary>The form again, with what is wrong with it.</summary>
    public static Answer Problem(string title, string html) => new PageAnswer(StatusCodes.Status422UnprocessableEntity, title, html);

    /// <summary>Nothing there: said alike of what never was and of what is not for the one who asks.</summary>
    public static Answer NotFound { get; } = Refusal(StatusCodes.Status404NotFound, Reports.Words.Doors.DoorWords.NotFound);

    /// <summary>After a change: the page to look at next.</summary>
    public static Answer SeeOther(string path) => new SeeOtherAnswer(path);

    /// <summary>A piece of a page, for the script.</summary>
    public static Answer Piece(string html, int status = StatusCodes.Status200OK) => new ContentAnswer(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    /// <summary>A file to keep.</summary>
    /// <param name="name">Its name; safe characters only, made by the program.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="write">Writes it.</param>
    public static Answer Download(string name, string type, Action<Stream> write) => new DownloadAnswer(name, type, write);

    /// <summary>A file too large to be made before it is sent: what goes wrong on the way ends it short of its end.</summary>
    public static Answer Streamed(string name, string type, Action<Stream> write) => new StreamedAnswer(name, type, write);

    /// <summary>A file that is kept, copied part by part.</summary>
    /// <param name="name">Its name; safe characters only, made by the program.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="copy">Copies it.</param>
    public static Answer Copied(string name, string type, long length, Func<Stream, Task> copy) => new CopiedAnswer(name, type, length, copy);

    /// <summary>A file as it lies there; closed once it is sent.</summary>
    public static Answer File(string name, string type, Stream content) => new FileAnswer(name, type, content);

    /// <summary>Somebody else has written it already.</summary>
    public static Answer Written { get; } = new WrittenAnswer();

    /// <summary>What was asked for was found, and is shown or sent.</summary>
    public virtual bool IsFound => true;

    /// <summary>Stored tests it shows that are not those of its address, for the audit of a shared door.</summary>
    public ImmutableArray<Guid> Sessions { get; init; } = [];

    /// <summary>It is a file to keep.</summary>
    public virtual bool IsFile => false;

    /// <summary>Writes it.</summary>
    public abstract Task WriteAsync(HttpContext context);

    private sealed record PageAnswer(int Status, string Title, string Html) : Answer
    {
        public bool IsBare { get; init; }

        public override bool IsFound => Status is < StatusCodes.Status300MultipleChoices or StatusCodes.Status422UnprocessableEntity; // a form that comes back shows what it is of

        public override Task WriteAsync(HttpContext context)
        {
            var text = new StringWriter();
            Frame.Write(text, Title, Html, IsBare ? null : context.Request.Path, Visitor.Of(context));
            return new ContentAnswer(Status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString())).WriteAsync(context);
        }
    }

    private sealed record WrittenAnswer : Answer
    {
        public override Task WriteAsync(HttpContext context) => Task.CompletedTask;
    }

    private sealed record ContentAnswer(int Status, string Type, byte[] Content) : Answer
    {
        public override async Task WriteAsync(HttpContext context)
        {
            (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength) = (Status, Type, Content.Length);
            if (!HttpMethods.IsHead(context.Request.Method))
                await context.Response.Body.WriteAsync(Content, context.RequestAborted);
        }
    }

    private sealed record SeeOtherAnswer(string Path) : Answer
    {
        public override bool IsFound => false;

        public override Task WriteAsync(HttpContext context)
        {
            context.Response.Redirect(Path);
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            return Task.CompletedTask;
        }
    }

    private sealed record DownloadAnswer(string Name, string Type, Action<Stream> Write) : Answer
    {
        public override bool IsFile => true;

        public override async Task WriteAsync(HttpContext context)
        {
            using var content = new MemoryStream();
            Write(content);
            context.Response.ContentType = Type;
            context.Response.ContentLength = content.Length;
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}\"";
            if (!HttpMethods.IsHead(context.Request.Method))
                await context.Response.Body.WriteAsync(content.GetBuffer().AsMemory(0, (int)content.Length), context.RequestAborted);
        }
    }

    private sealed record CopiedAnswer(string Name, string Type, long Length, Func<Stream, Task> Copy) : Answer
    {
        public override bool IsFile => true;

        public override async Task WriteAsync(HttpContext context)
        {
            (context.Response.ContentType, context.Response.ContentLength) = (Type, Length);
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}\"";
            if (!HttpMethods.IsHead(context.Request.Method))
                await Copy(context.Response.Body);
        }
    }

    private sealed record FileAnswer(string Name, string Type, Stream Content) : Answer
    {
        public override bool IsFile => true;

        public override async Task WriteAsync(HttpContext context)
        {
            await using (Content)
            {
                (context.Response.ContentType, context.Response.ContentLength) = (Type, Content.Length);
                context.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}\"";
                await Content.CopyToAsync(context.Response.Body, context.RequestAborted);
            }
        }
    }

    private sealed record StreamedAnswer(string Name, string Type, Action<Stream> Write) : Answer
    {
        private const int Block = 1 << 16;

        public override bool IsFile => true;

        public override async Task WriteAsync(HttpContext context)
        {
            context.Response.ContentType = Type;
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}\"";
            if (HttpMethods.IsHead(context.Request.Method))
                return;
            // Writers of files are not asynchronous; they run beside the requests, not in their way.
            context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
            await Task.Run(() =>
            {
                using var blocks = new BufferedStream(context.Response.Body, Block);
                Write(blocks);
                blocks.Flush();
            });
        }
    }
}
