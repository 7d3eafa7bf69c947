using System.Net;
using HipAssess.Store.Kept;
using HipAssess.Web;

namespace HipAssess.Tests.Web.Sharing;

/// <summary>How a shared door is reached, and what other sites cannot do to it.</summary>
public sealed class SharedGuardTests
{
    [Theory]
    [InlineData("http", "hips.example", HttpStatusCode.Forbidden)]
    [InlineData("https", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("https", "hips.example:444", HttpStatusCode.MisdirectedRequest)]
    [InlineData("https", "hips.example.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("https", "HIPS.example", HttpStatusCode.OK)]
    public async Task It_answers_over_https_at_its_own_address_alone(string scheme, string host, HttpStatusCode expected)
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using var ben = await door.SignedInAsync("ben", Access.Administrator);
        foreach (string path in new[] { "/", "/sign-in", "/people" })
        {
            using var answer = await ben.SendAsync(HttpMethod.Get, path, null, host: host, scheme: scheme);
            Assert.Equal(expected, answer.StatusCode);
            Assert.StartsWith("default-src 'none';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            if (scheme == "https")
                Assert.Contains("max-age", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_proxy_nobody_is_believed_to_have_come_over_https()
    {
        await using var store = await HipAssess.Store.SessionStore.OpenAsync(HipAssess.Store.Engines.StoreAddress.OfFile(Path.Combine(Directory.CreateTempSubdirectory("hipassess-shared-").FullName, "a.db")));
        foreach (var opening in new[]
        {
            new SharedOpening(new Uri(SharedDoorOfATest.Address), new IPEndPoint(IPAddress.Loopback, 0)),
            new SharedOpening(new Uri(SharedDoorOfATest.Address), new IPEndPoint(IPAddress.Loopback, 0)) { IsBehindProxy = true, Proxies = [IPNetwork.Parse("203.0.113.7/32")] },
        })
        {
            await using var server = await SharedServer.OpenAsync(store, opening, "0.0.0", TimeProvider.System);
            using var guest = new Guest(new Uri($"http://127.0.0.1:{server.Listens.Port}"));
            Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync("/sign-in")).StatusCode);
        }
    }

    [Fact]
    public async Task Changes_come_from_its_own_pages_alone_at_every_address()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using var ada = await door.SignedInAsync("ada", Access.Administrator);
        string before = await door.RowsAsync();
        int tried = 0;
        foreach (var route in Routes.Shared.Where(route => route.Methods[0] == "POST"))
            foreach (string origin in new[] { "https://evil.example", "null", "", "http://hips.example" })
            {
                using var content = new FormUrlEncodedContent([KeyValuePair.Create("name", "x"), KeyValuePair.Create("password", SharedDoorOfATest.Password)]);
                using var answer = await ada.SendAsync(HttpMethod.Post, route.Path.Replace("{id}", Guid.NewGuid().ToString()).Replace("{token}", "x").Replace("{passkey}", "x"), content, origin);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
                tried++;
            }
        Assert.True(tried > 130, $"{tried}");
        Assert.Equal(before, await door.RowsAsync());
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/account")).StatusCode); // nor was she signed out
    }

    [Fact]
    public async Task Nobody_brings_more_than_a_form_of_that_address_holds()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using Guest ben = await door.SignedInAsync("ben", new Access(Role.Clinician, [], SeesAll: true)), stranger = door.Stranger();
        async Task<HttpStatusCode> Bring(Guest guest, string path, int bytes)
        {
            using var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[bytes]), "file", "large.csv" } };
            using var answer = await guest.SendAsync(HttpMethod.Post, path, content);
            return answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Bring(stranger, "/sign-in", 100_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Bring(stranger, "/sign-in/passkey", 100_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Bring(ben, "/tests/new", 2_000_000));
        Assert.Equal(HttpStatusCode.SeeOther, await Bring(ben, "/import", 2_000_000));
    }

    [Fact]
    public async Task One_person_brings_one_large_file_at_a_time_and_all_together_three()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using Guest ben = await door.SignedInAsync("ben", new Access(Role.Clinician, [], SeesAll: true)), cleo = await door.SignedInAsync("cleo", new Access(Role.Clinician, [], SeesAll: true));
        using var sending = new Announced(200 << 20);
        var slow = ben.SendAsync(HttpMethod.Post, "/import", sending, asksFirst: true);
        await sending.Begun;
        Assert.Equal(HttpStatusCode.TooManyRequests, await Bring(ben, 9 << 20));
        Assert.Equal(HttpStatusCode.SeeOther, await Bring(ben, 1 << 20));
        Assert.Equal(HttpStatusCode.SeeOther, await Bring(cleo, 9 << 20));
        using Guest dan = await door.SignedInAsync("dan", new Access(Role.Clinician, [], SeesAll: true)), eve = await door.SignedInAsync("eve", new Access(Role.Clinician, [], SeesAll: true));
        using Announced second = new(200 << 20), third = new(200 << 20);
        Task[] others = [cleo.SendAsync(HttpMethod.Post, "/import", second, asksFirst: true), dan.SendAsync(HttpMethod.Post, "/import", third, asksFirst: true)];
        await Task.WhenAll(second.Begun, third.Begun);
        Assert.Equal(HttpStatusCode.TooManyRequests, await Bring(eve, 9 << 20));
        foreach (var one in new[] { sending, second, third })
            one.End();
        foreach (var one in others.Append(slow))
            await Assert.ThrowsAnyAsync<Exception>(() => one);
        for (int tries = 0; await Bring(eve, 9 << 20) != HttpStatusCode.SeeOther; tries++) // once the door has seen that they are gone
            await Task.Delay(tries < 300 ? 100 : throw new TimeoutException());

        async Task<HttpStatusCode> Bring(Guest guest, int bytes)
        {
            using var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[bytes]), "file", "large.csv" } };
            using var answer = await guest.SendAsync(HttpMethod.Post, "/import", content);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Who_was_signed_out_while_a_form_was_still_coming_changes_nothing()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using var anna = await door.SignedInAsync("anna", Access.Administrator);
        using var slow = new Slow("name=evil&role=administrator");
        var sent = anna.SendAsync(HttpMethod.Post, "/people", slow, asksFirst: true);
        await slow.Begun;
        await Task.Delay(700); // longer than a form takes
        await door.Store.SignIns.EndAllAsync((await door.Store.People.NamedAsync("anna"))!.Id, "x");
        slow.End();
        using var answer = await sent;
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("not signed in any more", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await door.Store.People.NamedAsync("evil"));
    }

    // A form whose last letter comes late.
    private sealed class Slow : HttpContent
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously), end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly byte[] form;

        public Slow(string form)
        {
            this.form = System.Text.Encoding.UTF8.GetBytes(form);
            Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        }

        public Task Begun => begun.Task.WaitAsync(TimeSpan.FromMinutes(1)); // never, where the door refuses at once

        public void End() => end.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(form.AsMemory(0, form.Length - 1));
            await stream.FlushAsync();
            begun.SetResult();
            await end.Task;
            await stream.WriteAsync(form.AsMemory(form.Length - 1));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = form.Length;
            return true;
        }
    }

    // A form that says how much will come, and sends its beginning.
    private sealed class Announced : HttpContent
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously), end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly long bytes;

        public Announced(long bytes)
        {
            this.bytes = bytes;
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        }

        public Task Begun => begun.Task.WaitAsync(TimeSpan.FromMinutes(1)); // never, where the door refuses at once

        public void End() => end.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nathlete"u8.ToArray());
            await stream.FlushAsync();
            begun.SetResult();
            await end.Task;
            throw new IOException("gone");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes;
            return true;
        }
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_over_https_and_for_no_script_or_other_site()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.PersonAsync("ben", Access.Administrator);
        using var guest = door.Stranger();
        using var answer = await guest.PostAsync("/sign-in", ("name", "ben"), ("password", SharedDoorOfATest.Password));
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie")).ToLowerInvariant();
        foreach (string part in new[] { "__host-hipassess=", "path=/", "secure", "httponly", "samesite=strict" })
            Assert.Contains(part, cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_ask_whether_it_lives_and_is_ready_without_a_cookie_or_its_name()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using var probe = new HttpClient { BaseAddress = door.Listens };
        foreach (string path in new[] { "/health/live", "/health/ready" })
            Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await probe.GetAsync("/")).StatusCode);
    }
}
