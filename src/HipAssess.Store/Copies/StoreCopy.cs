using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using HipAssess.Store.Engines;

namespace HipAssess.Store.Copies;

/// <summary>Copies a whole store into an empty one, of the same engine or the other; counted and compared row by row.</summary>
public static class StoreCopy
{
    /// <summary>Every table, those first that others refer to.</summary>
    internal static readonly string[] Tables =
        ["athlete", "file", "file_part", "file_athlete", "session", "session_version", "draft", "protocol", "setting", "picture", "upload", "upload_part", "yardstick",
            "person", "person_team", "invitation", "sign_in", "passkey", "used", "door_key", "event"];

    /// <summary>Copies all, or nothing.</summary>
    /// <returns>How many rows each table has, in both.</returns>
    /// <exception cref="StoreException">One of them cannot be used, <paramref name="to"/> is not empty, or the copy is not equal.</exception>
    public static async Task<IReadOnlyList<(string Table, long Rows)>> CopyAsync(StoreAddress from, StoreAddress to)
    {
        await using var source = await Database.OpenAsync(from, TimeProvider.System, create: false);
        await using var target = await Database.OpenAsync(to, TimeProvider.System);
        return await CopyAsync(source, target);
    }

    internal static Task<List<(string Table, long Rows)>> CopyAsync(Database from, Database to) => from.SnapshotAsync(source => to.WriteAsync(async target =>
    {
        foreach (string table in Tables)
            if (await target.NumberAsync($"SELECT count(*) FROM {table}") > 0)
                throw new StoreException(StoreProblem.Exists, $"{to.Address} holds something already, and a copy is made into an empty store only. Name a new file or database.");
        var rows = new List<(string, long)>();
        foreach (string table in Tables)
        {
            var read = new Digest();
            await foreach (object?[] row in source.StreamAsync($"SELECT * FROM {table}", Row, []))
            {
                read.Add(row);
                await target.RunAsync(Insert(table, read.Columns!), [.. row.Select((value, i) => ($"c{i}", value))]);
            }
            var written = new Digest();
            await foreach (object?[] row in target.StreamAsync($"SELECT * FROM {table}", Row, []))
                written.Add(row);
            if (!read.Equals(written))
                throw new StoreException(StoreProblem.Differs, $"The copy in {to.Address} would not be equal ({table}: {read.Count} rows read, {written.Count} found). Nothing was copied.");
            rows.Add((table, read.Count));

            object?[] Row(DbDataReader reader)
            {
                read.Columns ??= [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
                return [.. read.Columns.Select(column => reader[column] is var value && value is DBNull ? null : value)];
            }
        }
        return rows;
    }));

    private static string Insert(string table, string[] columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@c{i}"))})";

    /// <summary>How many rows, and what is in them, whatever their order: each has a key, so no two cancel out.</summary>
    private sealed class Digest
    {
        private readonly byte[] _sum = new byte[SHA256.HashSizeInBytes];

        public string[]? Columns { get; set; }

        public long Count { get; private set; }

        public void Add(object?[] row)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (object? value in row)
            {
                byte[] bytes = value switch { null => [], byte[] blob => blob, string text => Encoding.UTF8.GetBytes(text), _ => BitConverter.GetBytes(Convert.ToInt64(value)) };
                byte[] head = new byte[9];
                head[0] = (byte)(value switch { null => 0, byte[] => 1, string => 2, _ => 3 });
                BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(1), bytes.LongLength);
                hash.AppendData(head);
                hash.AppendData(bytes);
            }
            byte[] digest = hash.GetHashAndReset();
            for (int i = 0; i < _sum.Length; i++)
                _sum[i] ^= digest[i];
            Count++;
        }

        public bool Equals(Digest other) => Count == other.Count && _sum.AsSpan().SequenceEqual(other._sum);
    }
}
