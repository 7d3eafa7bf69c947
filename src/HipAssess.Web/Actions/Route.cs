using HipAssess.Web.Answers;
using HipAssess.Web.Visitors;

namespace HipAssess.Web.Actions;

/// <summary>One address and what happens there.</summary>
/// <param name="Methods">GET and HEAD show, POST changes.</param>
/// <param name="Path">Pattern of the address.</param>
/// <param name="Act">The action.</param>
internal sealed record Route(string[] Methods, string Path, Func<Visit, Task<Answer>> Act)
{
    /// <summary>For whom it is: to all others it is as if it were not there.</summary>
    public Audience For { get; init; } = Audience.Staff;

    /// <summary>What is seen there of people, for the audit of a shared door: <c>athlete</c>, <c>session</c>, <c>draft</c>, <c>file</c> or the name of a list; null for nothing of people.</summary>
    public string? Shows { get; init; }

    /// <summary>Bytes a request may bring at a shared door, where anybody could send as much as they like.</summary>
    public long Largest { get; init; } = LargestForm;

    /// <summary>Bytes of a form without files.</summary>
    public const long LargestForm = 1 << 20;

    /// <summary>Bytes of a form of accounts.</summary>
    public const long LargestOfAccounts = 1 << 16;

    /// <summary>Takes files.</summary>
    /// <param name="path">Pattern of the address.</param>
    /// <param name="largest">Bytes.</param>
    /// <param name="act">The action.</param>
    public static Route Bring(string path, long largest, Func<Visit, Task<Answer>> act) => Do(path, act) with { Largest = largest };

    /// <summary>Shows something that is of no person in particular; changes nothing.</summary>
    public static Route Show(string path, Func<Visit, Task<Answer>> act) => new(["GET", "HEAD"], path, act);

    /// <summary>Shows what is kept of people; changes nothing.</summary>
    /// <param name="path">Pattern of the address.</param>
    /// <param name="shows">See <see cref="Shows"/>.</param>
    /// <param name="act">The action.</param>
    public static Route Read(string path, string shows, Func<Visit, Task<Answer>> act) => Show(path, act) with { Shows = shows };

    /// <summary>Changes something, and answers with the page to look at next.</summary>
    public static Route Do(string path, Func<Visit, Task<Answer>> act) => new(["POST"], path, act);
}
