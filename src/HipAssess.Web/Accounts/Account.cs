using HipAssess.Store;
using HipAssess.Store.Kept;
using Microsoft.AspNetCore.Identity;

namespace HipAssess.Web.Accounts;

/// <summary>A person as the framework's rules of passwords and locking know one.</summary>
/// <param name="person">The account in the store.</param>
internal sealed class Account(Person person)
{
    public Person Person { get; } = person;

    public long Failed { get; set; } = person.Failed;

    public DateTimeOffset? LockedUntil { get; set; } = person.LockedUntil;
}

/// <summary>Keeps what the framework counts and locks, in the store, so that it holds in every instance.</summary>
internal sealed class AccountStore(SessionStore store) : IUserLockoutStore<Account>, IUserPasskeyStore<Account>
{
    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        // New ones are added where the password was asked for.
        string id = PasskeyJson.Id(passkey.CredentialId);
        if (await store.Passkeys.OneAsync(id, cancellationToken) is { } known && known.Person == user.Person.Id)
            await store.Passkeys.UpdateAsync(id, PasskeyJson.Write(passkey), cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await store.Passkeys.OfAsync(user.Person.Id, cancellationToken)).Select(PasskeyJson.Read)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await store.Passkeys.OneAsync(PasskeyJson.Id(credentialId), cancellationToken) is { } known && await store.People.OneAsync(known.Person, cancellationToken) is { } person ? new(person) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await store.Passkeys.OneAsync(PasskeyJson.Id(credentialId), cancellationToken) is { } known && known.Person == user.Person.Id ? PasskeyJson.Read(known) : null;

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        store.Passkeys.RemoveAsync(PasskeyJson.Id(credentialId), user.Person.Id, user.Person.Id.ToString(), cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Person.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Person.Name);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(Person.Sought(user.Person.Name));

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) && await store.People.OneAsync(id, cancellationToken) is { } person ? new(person) : null;

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await store.People.NamedAsync(normalizedUserName, cancellationToken) is { } person ? new(person) : null;

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public async Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd;
        await store.People.LockAsync(user.Person.Id, lockoutEnd, user.Person.Id.ToString(), cancellationToken);
    }

    // Counted already, before the password was looked at.
    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult((int)user.Failed);

    public async Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.Failed = 0;
        await store.People.ForgiveAsync(user.Person.Id, cancellationToken);
    }

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult((int)user.Failed);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    // Everything is kept in the moment it is said.
    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(IdentityResult.Success);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    // Accounts are made and removed by administrators, not by the framework.
    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
        // The store belongs to the door.
    }
}
