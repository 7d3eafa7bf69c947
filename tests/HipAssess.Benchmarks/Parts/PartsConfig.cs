using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;

namespace HipAssess.Benchmarks.Parts;

/// <summary>What the tables of the parts show: on a machine that has other things to do, median and minimum say more than the mean.</summary>
internal static class PartsConfig
{
    /// <summary>Time and memory allocated.</summary>
    public static IConfig Tables => DefaultConfig.Instance
        .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
        .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
        .HideColumns(Column.Mean, Column.Error, Column.StdDev);
}
