using HipAssess.Store;
using HipAssess.Store.Kept;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Visitors;

/// <summary>Who sent a request.</summary>
/// <param name="Who">Stands in the store as who did something.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Sight">Whom they may see.</param>
public sealed record Visitor(string Who, Role Role, Sight Sight)
{
    /// <summary>Whoever has the door for themselves.</summary>
    public static Visitor Owner { get; } = new("owner", Role.Administrator, Sight.Everybody);

    /// <summary>Their account; null at the door of one person.</summary>
    public Person? Person { get; private init; }

    /// <summary>Somebody with an account.</summary>
    public static Visitor Of(Person person) => new(person.Id.ToString(), person.Access.Role, Sight.Of(person)) { Person = person };

    /// <summary>Who sent a request; null for somebody who is not signed in.</summary>
    public static Visitor? Of(HttpContext context) => context.Features.Get<Visitor>();

    /// <summary>Says who sent a request.</summary>
    public void Enter(HttpContext context) => context.Features.Set(this);

    /// <summary>The athlete they are themselves; null for others.</summary>
    public Guid? Self => Role == Role.Athlete ? Person?.Access.Athlete : null;
}
