using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Store.Engines;

namespace HipAssess.Cli.Flags;

/// <summary>Which store a command works on.</summary>
public sealed class StoreFlags
{
    private readonly Option<string?> data = new("--data")
    {
        Description = $"The store: a file, or a PostgreSQL database as \"Host=...;Database=...;Username=...\". Without it {StoreAddress.Default}.",
        HelpName = "STORE",
    };

    /// <summary>Adds the option to a command.</summary>
    public StoreFlags AddTo(Command command)
    {
        command.Options.Add(data);
        return this;
    }

    /// <summary>The store of a command line.</summary>
    public StoreAddress Address(ParseResult parsed) => parsed.GetValue(data) is { } told ? Parse(told) : StoreAddress.Default;

    /// <summary>The store a text names.</summary>
    /// <exception cref="UsageException">It looks like a server's address and is none.</exception>
    public static StoreAddress Parse(string text)
    {
        try
        {
            return StoreAddress.Parse(text);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"the address of the database is not understood: {problem.Message} Write it as \"Host=localhost;Database=hipassess;Username=hipassess\".");
        }
    }
}
