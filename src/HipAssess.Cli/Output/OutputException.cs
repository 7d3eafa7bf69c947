namespace HipAssess.Cli.Output;

/// <summary>The output could not be written; the message says what and why.</summary>
public sealed class OutputException(string message, Exception? cause = null) : Exception(message, cause);
