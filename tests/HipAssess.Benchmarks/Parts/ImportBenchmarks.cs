using System.Text;
using BenchmarkDotNet.Attributes;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Text;

namespace HipAssess.Benchmarks.Parts;

/// <summary>The same 4,800 readings of 200 athletes in each layout, from bytes to sessions.</summary>
public class ImportBenchmarks
{
    private static readonly ImportOptions Options = new() { Today = new DateOnly(2026, 11, 1) };
    private readonly byte[] asLong = Bytes(CohortCsv.WriteLong);
    private readonly byte[] asSideBySide = Bytes(CohortCsv.WriteSideBySide);
    private readonly byte[] asWide = Bytes(CohortCsv.WriteWide);

    [Benchmark]
    public int Long4800Rows() => Read(asLong);

    [Benchmark]
    public int SideBySide1200Rows() => Read(asSideBySide);

    [Benchmark]
    public int Wide200Rows() => Read(asWide);

    private static int Read(byte[] content) =>
        Importer.Read([InputSource.FromStream("cohort.csv", new MemoryStream(content))], Options) is { IsRejected: false } imported
            ? imported.Sessions.Count
            : throw new InvalidOperationException("The cohort was rejected.");

    private static byte[] Bytes(Action<TextWriter, IEnumerable<Session>> write)
    {
        using var text = new StringWriter();
        write(text, Cohort.Of(200));
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
