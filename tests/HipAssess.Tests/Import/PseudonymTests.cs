using System.Security.Cryptography;
using System.Text;
using HipAssess.Import;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Import;

public sealed class PseudonymTests
{
    [Fact]
    public void The_code_is_the_start_of_the_ids_hmac_under_the_files_key()
    {
        using var folder = new Cli.Folder();
        string path = folder.Write("key", string.Concat(Enumerable.Repeat("0a", 32)) + "\n");
        byte[] key = [.. Enumerable.Repeat((byte)10, 32)];
        string expected = "P-" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("Jörg")))[..16];
        Assert.Equal(expected, Pseudonyms.FromKeyFile(path).Of("Jörg"));
    }

    [Fact]
    public void A_missing_key_is_made_once_and_kept()
    {
        using var folder = new Cli.Folder();
        string first = Pseudonyms.FromKeyFile(folder.File("key")).Of("A1");
        Assert.Equal(first, Pseudonyms.FromKeyFile(folder.File("key")).Of("A1"));
        Assert.NotEqual(first, Pseudonyms.FromKeyFile(folder.File("other key")).Of("A1"));
        Assert.Throws<InvalidDataException>(() => Pseudonyms.FromKeyFile(folder.Write("no key", "hello")));
    }

    [Fact]
    public void No_name_is_left_in_what_is_handed_on()
    {
        using var folder = new Cli.Folder();
        var imported = Csv.ReadAll(
            Csv.Options with { SkipBadRows = true },
            ("Secret Ann.csv", "athlete,muscle,left_n,right_n,note,diagnosis,tester,condition\nSecret Ann,abd,150,160,Secret note,Secret diagnosis,Secret tester,after Secret match\nSecret Bob,abd,Secret,160,,,,\n"));
        var hidden = Pseudonyms.FromKeyFile(folder.File("key")).Hide(imported);
        string everything = Csv.Describe(hidden.Sessions) + string.Join('\n', hidden.Problems) + string.Join('\n', hidden.Inputs) + string.Join('\n', hidden.Rejects) + string.Join('\n', hidden.Preview);
        Assert.Contains("P-", everything);
        Assert.DoesNotContain("Secret", everything);
        Assert.All(hidden.Sessions.SelectMany(session => session.Tests), test => Assert.StartsWith("other ", test.Condition));
    }

    [Theory]
    [InlineData("fresh")]
    [InlineData("pre")]
    [InlineData("non-fatigued")]
    [InlineData("fatigued")]
    public void A_condition_in_the_words_a_rested_test_is_told_by_is_handed_on(string condition)
    {
        var session = Csv.Read($"athlete,muscle,left_n,right_n,condition\nAnn,abd,150,160,{condition}\n").Sessions.Single();
        Assert.Equal(condition, Pseudonyms.Once().Hide(session).Tests.Single().Condition);
    }
}
