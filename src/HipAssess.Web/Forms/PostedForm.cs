using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace HipAssess.Web.Forms;

/// <summary>
/// What a form sent. ASP.NET's own reading of uploads writes them into temporary files: measurements would lie on disk outside
/// the store.
/// </summary>
/// <param name="Fields">Values by name, in the order sent.</param>
/// <param name="Files">Files chosen; empty ones are left out.</param>
internal sealed record PostedForm(ILookup<string, string> Fields, ImmutableArray<PostedFile> Files)
{
    /// <summary>Names of files chosen that hold nothing.</summary>
    public ImmutableArray<string> Empty { get; init; } = [];

    private const int LongestField = 4 * 1024 * 1024, MostFields = 4096;

    /// <summary>The value of a field without surrounding spaces; null when it is missing or empty.</summary>
    public string? Text(string name) => Fields[name].LastOrDefault()?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Reads the form of a request.</summary>
    /// <exception cref="InvalidDataException">It is no form, or one with too many or too long fields.</exception>
    public static async Task<PostedForm> ReadAsync(HttpRequest request, CancellationToken gone)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw new InvalidDataException("no form");
        if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            using var reader = new FormReader(request.Body, Encoding.UTF8) { ValueCountLimit = MostFields, ValueLengthLimit = LongestField };
            var read = await reader.ReadFormAsync(gone);
            return new PostedForm(read.SelectMany(field => field.Value.Select(value => (field.Key, Value: Storable(value ?? "")))).ToLookup(field => field.Key, field => field.Value), []);
        }
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 200 } boundary)
            throw new InvalidDataException("no form");
        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary, request.Body), (int)Math.Min(request.ContentLength ?? 0, int.MaxValue), gone);
        }
        catch (IOException problem) when (problem is not BadHttpRequestException)
        {
            throw new InvalidDataException("parts without an end", problem);
        }
    }

    // A file by itself is nearly all that comes, and a buffer that grows is held twice over; of many files the first alone takes that room.
    private static async Task<PostedForm> ReadPartsAsync(MultipartReader parts, int toCome, CancellationToken gone)
    {
        var fields = new List<(string Name, string Value)>();
        var files = ImmutableArray.CreateBuilder<PostedFile>();
        var empty = ImmutableArray.CreateBuilder<string>();
        var block = new byte[1 << 16];
        int sections = 0;
        while (await parts.ReadNextSectionAsync(gone) is { } part)
        {
            if (++sections > MostFields)
                throw new InvalidDataException("too many fields");
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about))
                continue;
            string name = HeaderUtilities.RemoveQuotes(about.Name).Value ?? "";
            bool isFile = about.IsFileDisposition();
            using var content = await ReadAsync(part.Body, block, isFile && files.Count == 0 ? toCome : 0, isFile ? long.MaxValue : LongestField, gone);
            if (isFile)
            {
                if (content.Length > 0)
                    files.Add(new PostedFile(name, FileName(about), content.GetBuffer().AsMemory(0, (int)content.Length)));
                else if (about.FileName.Length + about.FileNameStar.Length > 2) // a field without a file has an empty name, in quotation marks
                    empty.Add(FileName(about));
            }
            else
                fields.Add((name, Storable(Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length))));
        }
        return new PostedForm(fields.ToLookup(field => field.Name, field => field.Value), files.ToImmutable()) { Empty = empty.ToImmutable() };
    }

    // Whoever only says that much will come gets no room for it: once a quarter is there, room is taken for all.
    private static async Task<MemoryStream> ReadAsync(Stream part, byte[] block, int toCome, long most, CancellationToken gone)
    {
        var content = new MemoryStream();
        while (await part.ReadAsync(block, gone) is > 0 and var read)
        {
            if (content.Length + read > most)
                throw new InvalidDataException("too long a field");
            if (content.Capacity < toCome && content.Length + read > toCome / 4)
                content.Capacity = toCome;
            content.Write(block, 0, read);
        }
        return content;
    }

    /// <summary>No database keeps the character 0: it becomes the one that stands for what could not be read.</summary>
    public static string Storable(string text) => text.Replace('\0', '\uFFFD');

    // The name is only ever shown and kept, never used as a path.
    private static string FileName(ContentDispositionHeaderValue about)
    {
        string name = (HeaderUtilities.RemoveQuotes(about.FileNameStar).Value ?? HeaderUtilities.RemoveQuotes(about.FileName).Value ?? "").Replace('\\', '/');
        return Path.GetFileName(Storable(name)) is { Length: > 0 } own ? own : "file";
    }
}

/// <summary>A file somebody chose.</summary>
/// <param name="Field">The field it was chosen in.</param>
/// <param name="Name">Without folder.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record PostedFile(string Field, string Name, ReadOnlyMemory<byte> Content);
