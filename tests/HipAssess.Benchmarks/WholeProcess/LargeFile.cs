namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>A long file of any number of athletes, 24 rows each.</summary>
internal static class LargeFile
{
    /// <summary>Written while drawn.</summary>
    public static void Write(int athletes, string file)
    {
        using var to = new StreamWriter(file);
        CohortCsv.WriteLong(to, Cohort.Of(athletes));
    }
}
