using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace HipAssess.Store.Engines;

/// <summary>A database on a server, for several programs side by side.</summary>
internal sealed class PostgresDatabase : Database
{
    /// <summary>Whoever holds it is the one who writes.</summary>
    private const long WriteLock = 4711_2026_1114;

    // A server takes 100 by default: three programs fit beside its tools.
    private const int Connections = 30;

    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(StoreAddress address, TimeProvider clock)
        : base(address, clock)
    {
        var text = new NpgsqlConnectionStringBuilder(address.Connection) { MaxAutoPrepare = 60, ApplicationName = "hipassess" };
        if (!new DbConnectionStringBuilder { ConnectionString = address.Connection }.ContainsKey("Maximum Pool Size"))
            text.MaxPoolSize = Connections;
        var builder = new NpgsqlSlimDataSourceBuilder(text.ConnectionString);
        builder.EnableTransportSecurity();
        _source = builder.Build();
    }

    public override string Engine => "postgres";

    public override Task<int> StatementAsync(string sql, (string Name, object? Value)[] values, CancellationToken cancel = default) => ReadAsync(work => work.RunAsync(sql, values), cancel);

    // By bytes, as in a file: other orders differ from server to server.
    public override string Translate(string sql) => sql.Replace("{text}", "TEXT COLLATE \"C\"").Replace("{blob}", "BYTEA");

    public override async Task<bool> HasTableAsync(Work work, string? name) => await work.NumberAsync(
        "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = coalesce(@name::text, table_name)", ("name", name)) > 0;

    public override Task GrantAsync(string user) => WriteAsync(async work =>
    {
        if (await work.NumberAsync("SELECT count(*) FROM pg_roles WHERE rolname = @user", ("user", user)) == 0)
            throw new StoreException(StoreProblem.NotReachable, $"The server has no user {user}. Make it first: createuser {user}.");
        string quoted = (string)(await work.ValueAsync("SELECT quote_ident(@user)", ("user", user)))!, schema = (string)(await work.ValueAsync("SELECT quote_ident(current_schema())"))!;
        await work.RunAsync($"GRANT USAGE ON SCHEMA {schema} TO {quoted}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {quoted}; "
            + $"REVOKE UPDATE, DELETE, TRUNCATE ON event FROM {quoted}; REVOKE INSERT, UPDATE, DELETE ON schema_version FROM {quoted}");
        return true;
    });

    // Also by what the user could become: a member who inherits nothing takes the rights of an owner by SET ROLE. Whoever owns the schema can drop the table.
    public override Task<bool> MayChangeAuditAsync() => ReadAsync(async work => await work.ValueAsync(
        "SELECT EXISTS (SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = pg_class.relnamespace CROSS JOIN pg_roles WHERE pg_class.oid = 'event'::regclass "
        + "AND pg_has_role(current_user, pg_roles.oid, 'MEMBER') AND (pg_roles.rolsuper OR pg_roles.oid IN (pg_class.relowner, pg_namespace.nspowner) "
        + "OR has_any_column_privilege(pg_roles.oid, pg_class.oid, 'UPDATE') OR has_table_privilege(pg_roles.oid, pg_class.oid, 'DELETE') OR has_table_privilege(pg_roles.oid, pg_class.oid, 'TRUNCATE')))") is true);

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task PrepareAsync(bool create) => ReadAsync(work => work.ValueAsync("SELECT 1"));

    protected override async Task<DbConnection> ConnectAsync(CancellationToken cancel) => await _source.OpenConnectionAsync(cancel);

    protected override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel)
    {
        // In a stricter mode what is seen would be from before the wait.
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        try
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"SELECT pg_advisory_xact_lock({WriteLock})";
            await command.ExecuteNonQueryAsync(cancel);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    protected override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    protected override StoreException? Problem(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory } =>
            new(StoreProblem.Full, $"The disk of {Address} is full. Nothing was changed; make room on the server and try again.", error),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege } =>
            new(StoreProblem.ReadOnly, $"{Address} may not be written by this user. Nothing was changed; run hipassess store prepare as its owner, at first and after each update: it gives this user the rights it needs.", error),
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            new(StoreProblem.NotReachable, $"{Address} refused the user, the password or the way of connecting. Check Username, Password and SSL Mode in its address.", error),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            new(StoreProblem.NotReachable, $"There is no database {Address}. Make it first (createdb), or check Database in its address.", error),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } =>
            new(StoreProblem.Locked, $"Another program holds {Address}. Nothing was changed; try again.", error),
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections } => Lost(error),
        PostgresException => null,
        NpgsqlException { InnerException: System.Security.Authentication.AuthenticationException } =>
            new(StoreProblem.NotReachable, $"The certificate of {Address} is not one this machine trusts. Name the one it was signed by (Root Certificate), or another SSL Mode, in its address.", error),
        NpgsqlException { InnerException: null } said when said.Message.Contains("password", StringComparison.OrdinalIgnoreCase) =>
            new(StoreProblem.NotReachable, $"{Address} wants a password, and none is in its address. Add Password, or keep it in the file of PGPASSFILE.", error),
        NpgsqlException or SocketException or TimeoutException => Lost(error),
        _ => null,
    };

    // Of the connections that wait none is good any more: each would cost somebody a page.
    private StoreException Lost(Exception error)
    {
        _source.Clear();
        return new(StoreProblem.Lost, $"{Address} does not answer. What was not confirmed may not be kept: look, and do it again once the server is back.", error);
    }
}
