using HipAssess.Cli.Output;
using HipAssess.Tests.Web.Sharing;

namespace HipAssess.Tests.Cli.Sharing;

/// <summary>What is typed to open a shared door, and what is refused.</summary>
public sealed class SharingCommandTests
{
    private const string Address = SharedDoorOfATest.Address;

    public static TheoryData<string, string> Refused => new()
    {
        { "--shared --database a.db --address https://hips.example", "https only" },
        { "--shared --database a.db --address http://hips.example --behind-proxy", "begins with https://" },
        { "--shared --database a.db --address https://hips.example/path --behind-proxy", "no path" },
        { "--shared --database a.db --behind-proxy", "--address" },
        { "--shared --database a.db --address https://hips.example --behind-proxy --certificate x.pem", "the one or the other" },
        { "--shared --database a.db --address https://hips.example --behind-proxy --certificate-key x.pem", "--certificate-key needs --certificate" },
        { "--shared --database a.db --address https://hips.example --certificate nothing.pem", "nothing.pem cannot be used" },
        { "--shared --database a.db --address https://hips.example --behind-proxy --listen 8080", "no address and port" },
        { "--shared --database a.db --address https://hips.example --behind-proxy --proxy everywhere", "no network" },
        { "--shared --database a.db --address https://hips.example --certificate x.pem --proxy 10.0.0.0/8", "--proxy needs --behind-proxy" },
        { "--shared --database a.db --address https://hips.example --behind-proxy --data b.db", "--data and --port" },
        { "--shared --database a.db --address https://hips.example --behind-proxy --oidc-client hips", "need --oidc" },
        { "--shared --database a.db --address https://hips.example --behind-proxy --oidc http://login.example --oidc-client hips", "no issuer" },
        { "--shared --database a.db --address https://hips.example --behind-proxy --oidc https://login.example", "--oidc-client" },
        { "--shared --address https://hips.example --behind-proxy", "which database" },
        { "--shared --database Host= --address https://hips.example --behind-proxy", "names no Host" },
        { "--address https://hips.example", "add --shared" },
        { "--behind-proxy --no-open", "add --shared" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_a_shared_door_is_refused_in_words_and_makes_no_file(string arguments, string why)
    {
        using var folder = new Folder();
        var ran = Door.Run(["serve", .. arguments.Replace("a.db", folder.File("a.db")).Split(' ')]);
        Assert.Equal((ExitCodes.Usage, ""), (ran.Code, ran.Out));
        Assert.Contains(why, ran.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void The_first_administrator_is_invited_from_the_terminal_and_again_by_a_new_link()
    {
        using var folder = new Folder();
        string[] store = ["--database", folder.File("clinic.db"), "--address", Address];
        var invited = Door.Run(["people", "invite", "Anna", "--role", "administrator", .. store]);
        Assert.Equal(ExitCodes.Done, invited.Code);
        Assert.Matches($"^{Address}/invitation/[0-9a-f]{{64}}\n$", invited.Out);
        Assert.Contains("good once, for 3 days", invited.Error, StringComparison.Ordinal);
        var again = Door.Run(["people", "invite", "anna", .. store]);
        Assert.Equal(ExitCodes.Done, again.Code);
        Assert.NotEqual(invited.Out, again.Out);
        Assert.Equal("Anna: administrator, all athletes, invited, has not come yet\n", Door.Run("people", "list", "--database", folder.File("clinic.db")).Out);
    }

    [Theory]
    [InlineData("people invite ben", "needs --role")]
    [InlineData("people invite ben --role chief", "chief")]
    [InlineData("people invite ben --role athlete", "which athlete")]
    [InlineData("people invite ben --role athlete --athlete nobody", "no athlete")]
    [InlineData("people invite anna --role clinician", "administrator already")]
    public void An_account_that_cannot_be_is_refused(string arguments, string why)
    {
        using var folder = new Folder();
        string[] store = ["--database", folder.File("clinic.db"), "--address", Address];
        Door.Run(["people", "invite", "anna", "--role", "administrator", .. store]);
        var ran = Door.Run([.. arguments.Split(' '), .. store]);
        Assert.Equal((ExitCodes.Usage, ""), (ran.Code, ran.Out));
        Assert.Contains(why, ran.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ben", Door.Run("people", "list", "--database", folder.File("clinic.db")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_has_no_users_to_prepare_it_for_and_none_is_made()
    {
        using var folder = new Folder();
        var ran = Door.Run("store", "prepare", "--database", folder.File("a.db"), "--for", "hip");
        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Contains("has no users", ran.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }
}
