using HipAssess.Web.Answers;

namespace HipAssess.Web.Actions;

/// <summary>One address and what happens there.</summary>
/// <param name="Methods">GET and HEAD show, POST changes.</param>
/// <param name="Path">Pattern of the address.</param>
/// <param name="Act">The action.</param>
internal sealed record Route(string[] Methods, string Path, Func<Visit, Task<Answer>> Act)
{
    /// <summary>Shows something; changes nothing.</summary>
    public static Route Show(string path, Func<Visit, Task<Answer>> act) => new(["GET", "HEAD"], path, act);

    /// <summary>Changes something, and answers with the page to look at next.</summary>
    public static Route Do(string path, Func<Visit, Task<Answer>> act) => new(["POST"], path, act);
}
