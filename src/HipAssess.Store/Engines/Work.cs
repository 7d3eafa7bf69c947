using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace HipAssess.Store.Engines;

/// <summary>Statements on one connection, in one transaction where something is written.</summary>
internal sealed class Work(DbConnection connection, DbTransaction? transaction, DateTimeOffset now) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = [];

    /// <summary>When the work was begun, as text: UTC, sorts by time.</summary>
    public string Now { get; } = Text(now);

    /// <summary>Nothing of it is kept.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>What was written so far goes; the answer says why.</summary>
    public T Refuse<T>(T answer)
    {
        IsRefused = true;
        return answer;
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it touched.</returns>
    public Task<int> RunAsync(string sql, params (string Name, object? Value)[] values) => Command(sql, values).ExecuteNonQueryAsync();

    /// <summary>The first column of the first row; null when there is none.</summary>
    public async Task<object?> ValueAsync(string sql, params (string Name, object? Value)[] values) =>
        await Command(sql, values).ExecuteScalarAsync() is { } value and not DBNull ? value : null;

    /// <summary>The same as a number, 0 when there is none.</summary>
    public async Task<long> NumberAsync(string sql, params (string Name, object? Value)[] values) =>
        Convert.ToInt64(await ValueAsync(sql, values) ?? 0L, CultureInfo.InvariantCulture);

    /// <summary>The first row; null when there is none.</summary>
    public async Task<T?> RowAsync<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] values)
        where T : class
    {
        await using var reader = await Command(sql, values).ExecuteReaderAsync();
        return await reader.ReadAsync() ? read(reader) : null;
    }

    /// <summary>All rows.</summary>
    public async Task<List<T>> RowsAsync<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] values)
    {
        var rows = new List<T>();
        await using var reader = await Command(sql, values).ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Rows one by one, as they are asked for.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        string sql, Func<DbDataReader, T> read, (string Name, object? Value)[] values, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var reader = await Command(sql, values).ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            yield return read(reader);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values)
            await command.DisposeAsync();
    }

    /// <summary>A moment as it is stored.</summary>
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A moment as it was stored.</summary>
    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private DbCommand Command(string sql, (string Name, object? Value)[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            _commands.Add(sql, command);
        }
        for (int i = 0; i < values.Length; i++)
        {
            // A prepared command holds on to its first parameters: they get new values.
            if (i == command.Parameters.Count)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = values[i].Name;
                command.Parameters.Add(parameter);
            }
            command.Parameters[i].Value = values[i].Value switch { null => DBNull.Value, Guid id => id.ToString(), var value => value };
        }
        return command;
    }
}

/// <summary>What a column holds.</summary>
internal static class Columns
{
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Guid Id(this DbDataReader row, int column) => Guid.Parse(row.GetString(column));

    public static Guid? IdOrNone(this DbDataReader row, int column) => row.IsDBNull(column) ? null : Guid.Parse(row.GetString(column));

    public static DateTimeOffset Moment(this DbDataReader row, int column) => Work.Moment(row.GetString(column));
}
