namespace HipAssess.Store.Engines;

/// <summary>Something is in the way of a store. What was not acknowledged was not kept; all that was is still there.</summary>
public sealed class StoreException : Exception
{
    /// <summary>With the words for people: what is wrong and what to do.</summary>
    public StoreException(StoreProblem problem, string message, Exception? cause = null)
        : base(message, cause) => Problem = problem;

    /// <summary>What is in the way.</summary>
    public StoreProblem Problem { get; }
}
