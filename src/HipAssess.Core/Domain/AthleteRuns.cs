namespace HipAssess.Domain;

/// <summary>Shares a long list of sessions out among the processors, no athlete cut in two.</summary>
internal static class AthleteRuns
{
    private const int WorthSharing = 2000; // fewer sessions are read before the second thread starts

    /// <summary>Does something with every run of sessions, on several threads.</summary>
    /// <param name="sessions">In <see cref="Session.Order"/>.</param>
    /// <param name="read">Gets the index of the first session of a run and of the one after its last.</param>
    /// <returns>What was made of the runs, in their order; at least one.</returns>
    public static T[] Read<T>(IReadOnlyList<Session> sessions, Func<int, int, T> read)
    {
        int runs = sessions.Count < WorthSharing ? 1 : Environment.ProcessorCount;
        return AllProcessors.Make(runs, run => read(StartOf(run), StartOf(run + 1)));

        int StartOf(int run)
        {
            int start = (int)((long)sessions.Count * run / runs);
            while (start > 0 && start < sessions.Count && SessionOutline.At(sessions, start).Athlete == SessionOutline.At(sessions, start - 1).Athlete)
                start++;
            return start;
        }
    }
}
