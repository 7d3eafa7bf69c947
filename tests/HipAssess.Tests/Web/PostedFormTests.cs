using System.Text;
using HipAssess.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Tests.Web;

/// <summary>How much room a form takes while it is read.</summary>
public sealed class PostedFormTests
{
    [Fact]
    public async Task Room_is_taken_for_what_came_and_not_for_what_was_announced()
    {
        var (form, allocated) = await ReadAsync(Part("file", "a.csv", "athlete,left") + "--x--", announced: 200 << 20);
        Assert.Equal("athlete,left", Encoding.UTF8.GetString(Assert.Single(form.Files).Content.Span));
        Assert.True(allocated < 1 << 20, $"{allocated} bytes");
    }

    [Fact]
    public async Task Many_small_parts_take_little_room_and_too_many_are_refused_empty_ones_too()
    {
        string few = string.Concat(Enumerable.Range(0, 1000).Select(i => Part($"f{i}", null, "1")));
        var (form, allocated) = await ReadAsync(few + "--x--");
        Assert.Equal(1000, form.Fields.Count);
        Assert.True(allocated < 8 << 20, $"{allocated} bytes");
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(string.Concat(Enumerable.Repeat(Part("file", "", ""), 5000)) + "--x--"));
    }

    [Fact]
    public async Task A_field_longer_than_any_is_refused_while_it_comes() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(Part("note", null, new string('x', (4 << 20) + 1)) + "--x--"));

    private static string Part(string field, string? file, string content) =>
        $"--x\r\nContent-Disposition: form-data; name=\"{field}\"{(file is null ? "" : $"; filename=\"{file}\"")}\r\n\r\n{content}\r\n";

    private static async Task<(PostedForm Form, long Allocated)> ReadAsync(string body, long? announced = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        var context = new DefaultHttpContext { Request = { ContentType = "multipart/form-data; boundary=x", ContentLength = announced ?? bytes.Length, Body = new MemoryStream(bytes) } };
        long before = GC.GetAllocatedBytesForCurrentThread(); // a stream of memory never leaves the thread
        var form = await PostedForm.ReadAsync(context.Request, CancellationToken.None);
        return (form, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
