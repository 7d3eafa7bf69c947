namespace HipAssess.Import.Problems;

/// <summary>One kind of problem, documented in docs/import-problems.md.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">What is wrong; <c>{0}</c>, <c>{1}</c> stand for particulars.</param>
/// <param name="Fix">What to do.</param>
public sealed record ProblemKind(string Code, Severity Severity, string Message, string Fix);
