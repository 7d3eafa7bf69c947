using System.Net;
using HipAssess.Cli.Output;

namespace HipAssess.Tests.Cli;

/// <summary><c>hipassess serve</c> as a program of its own.</summary>
public sealed class ServeCommandTests
{
    [Fact]
    public async Task It_opens_on_this_machine_and_ends_on_Ctrl_C_with_everything_saved()
    {
        using var folder = new Folder();
        using var served = await ServedProgram.StartAsync("serve", "--data", folder.File("clinic.db"));
        using var page = await served.Client.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(ExitCodes.Done, await served.EndAsync());
        Assert.Contains("clinic.db", folder.Names);
    }

    [Fact]
    public async Task A_second_start_on_the_same_data_leads_to_the_one_that_runs()
    {
        using var folder = new Folder();
        using var first = await ServedProgram.StartAsync("serve", "--data", folder.File("clinic.db"));
        using var second = await ServedProgram.StartAsync("serve", "--data", folder.File("clinic.db"));
        Assert.Equal(first.Client.BaseAddress, second.Client.BaseAddress);
        Assert.Contains("HipAssess runs already.", second.Said);
        using var page = await second.Client.GetAsync("/athletes");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task After_a_power_cut_a_page_left_open_goes_on_at_the_same_address()
    {
        using var folder = new Folder();
        using var first = await ServedProgram.StartAsync("serve", "--data", folder.File("clinic.db"));
        await first.KillAsync();
        using var second = await ServedProgram.StartAsync("serve", "--data", folder.File("clinic.db"));
        Assert.Equal(first.Client.BaseAddress, second.Client.BaseAddress);
        using var page = await first.Client.GetAsync("/athletes");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_and_left_as_it_is()
    {
        using var folder = new Folder();
        string file = folder.Write("runners.csv", "athlete,date\n");
        var ran = Door.Run("serve", "--data", file, "--no-open");
        Assert.Equal(ExitCodes.NotWritten, ran.Code);
        Assert.Contains("is no store of HipAssess", ran.Error, StringComparison.Ordinal);
        Assert.Equal("athlete,date\n", File.ReadAllText(file));
    }

    [Fact]
    public void The_address_of_a_database_makes_no_file_of_that_name()
    {
        using var folder = new Folder();
        var ran = Door.Run("serve", "--data", "Host=127.0.0.1;Password=secret", "--no-open");
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("in a file", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ran.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Directory.GetCurrentDirectory(), "Host=*"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("x")]
    public void A_port_is_a_number_from_1_to_65535(string port)
    {
        var ran = Door.Run("serve", "--port", port, "--no-open");
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("port", ran.Error, StringComparison.OrdinalIgnoreCase);
    }
}
