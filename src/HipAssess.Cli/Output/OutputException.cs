namespace HipAssess.Cli.Output;

/// <summary>The output could not be written; the message says what and why.</summary>
public sealed class OutputException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>What was asked for must not be done; the message says why and what to do instead.</summary>
public sealed class UsageException(string message) : Exception(message);
