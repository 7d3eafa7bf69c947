namespace HipAssess.Cli.Output;

/// <summary>What was asked for must not be done; the message says why and what to do instead.</summary>
public sealed class UsageException(string message) : Exception(message);
