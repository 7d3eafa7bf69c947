using static System.FormattableString;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>What is asked of a shared door: to be quick for fifty, and to lose nothing whatever ends in the middle.</summary>
internal static class SharingTrials
{
    private const double Aim = 200; // milliseconds, 95 of 100
    private const int Ends = 2;
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(6);

    /// <summary>Fifty people at once.</summary>
    public static async Task<int> LoadAsync(SharingOptions options, TextWriter to)
    {
        await using var clinic = await Clinic.OpenAsync(options, options.People ?? 50, options.Writers ?? 20, to);
        var (measured, wrong) = await new Shift(clinic, Pace.OfPeople(options), options.Seed).WorkAsync(_ => Task.Delay(TimeSpan.FromMinutes(options.Minutes ?? 5)), to);
        bool isMet = measured.P95 < Aim && measured.Errors == 0 && wrong.Count == 0;
        to.WriteLine(Invariant($"Load: 95 of 100 within {measured.P95:F0} ms (aim {Aim} ms), {measured.Errors} errors, {wrong.Count} lost writes: {Verdict(isMet)}."));
        return isMet ? 0 : 1;
    }

    /// <summary>The same while the database ends in the middle, twice.</summary>
    public static async Task<int> RestartAsync(SharingOptions options, TextWriter to)
    {
        await using var clinic = await Clinic.OpenAsync(options, options.People ?? 50, options.Writers ?? 20, to);
        var (measured, wrong) = await new Shift(clinic, Pace.OfPeople(options), options.Seed).WorkAsync(EndAsync, to);
        bool isMet = measured.Errors == 0 && measured.PutOff > 0 && wrong.Count == 0;
        to.WriteLine(Invariant($"Restart: the database ended {Ends} times, {measured.PutOff} requests were put off with a sentence, {measured.Errors} errors, {wrong.Count} lost writes: {Verdict(isMet)}."));
        return isMet ? 0 : 1;

        async Task EndAsync(FrontDoor door)
        {
            var between = TimeSpan.FromMinutes(options.Minutes ?? 3) / (Ends + 1);
            for (int i = 0; i < Ends; i++)
            {
                await Task.Delay(between);
                door.Leave();
                await clinic.Server.StopAtOnceAsync();
                await Task.Delay(Away);
                await clinic.Server.StartAgainAsync();
                door.Return();
            }
            await Task.Delay(between);
        }
    }

    /// <summary>Writers in a hurry while one instance after the other is killed and started again.</summary>
    public static async Task<int> KillsAsync(SharingOptions options, TextWriter to)
    {
        int writers = options.Writers ?? 8;
        await using var clinic = await Clinic.OpenAsync(options, options.People ?? writers, writers, to);
        var random = new Random(options.Seed);
        var (measured, wrong) = await new Shift(clinic, Pace.Hurried, options.Seed) { MayBreak = true }.WorkAsync(KillAsync, to);
        bool isMet = measured.Errors == 0 && measured.PutOff > 0 && wrong.Count == 0;
        to.WriteLine(Invariant($"Kills: {options.Kills}, {measured.PutOff} requests broken off, {measured.Errors} errors, {wrong.Count} lost writes: {Verdict(isMet)}."));
        return isMet ? 0 : 1;

        async Task KillAsync(FrontDoor door)
        {
            for (int i = 0; i < options.Kills; i++)
            {
                await Task.Delay(random.Next(100, 600));
                var instance = clinic.Instances[i % clinic.Instances.Count];
                instance.Kill();
                await instance.StartAgainAsync();
            }
        }
    }

    private static string Verdict(bool isMet) => isMet ? "met" : "missed";
}
