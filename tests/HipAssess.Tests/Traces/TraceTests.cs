using System.Globalization;
using CsCheck;
using HipAssess.Domain;
using HipAssess.Tests.Cli;
using HipAssess.Traces;

namespace HipAssess.Tests.Traces;

/// <summary>Efforts are found in recordings of force over time, and what is taken of them does not hang on how they were recorded.</summary>
public sealed class TraceTests
{
    // Two efforts of 3 s: up in 0.4 s, a slow fall from the peak, down in 0.3 s; quiet for 2 s before, between and behind.
    private static double Force(double t, double peak, double drift = 0) => (drift * t) + Shape(t - 2, peak) + Shape(t - 7, 0.9 * peak);

    private static double Shape(double t, double peak) => t < 0 || t > 3 ? 0 : t < 0.4 ? peak * t / 0.4 : t < 2.7 ? peak * (1 - 0.05 * (t - 0.4)) : peak * (1 - 0.05 * 2.3) * (3 - t) / 0.3;

    private static Trace Recorded(double hz, Func<double, double> force) =>
        new([.. Enumerable.Range(0, (int)(12 * hz)).Select(i => i / hz)], [.. Enumerable.Range(0, (int)(12 * hz)).Select(i => force(i / hz))], null);

    [Fact]
    public void Two_efforts_give_two_peaks_and_two_best_seconds()
    {
        var efforts = Efforts.Of(Recorded(80, t => Force(t, 200)));

        Assert.Equal(2, efforts.Length);
        Assert.Equal((200, 180), (Math.Round(efforts[0].Peak, 6), Math.Round(efforts[1].Peak, 6)));
        Assert.Equal(195.098, efforts[0].Plateau!.Value, 0.01); // from 10/510 s before the peak, where both ends are as high
        Assert.Equal(200 / 0.4, efforts[0].RisePerSecond!.Value, 1.0);
        Assert.All(efforts, effort => Assert.True(effort.Plateau <= effort.Peak));
    }

    [Fact]
    public void A_best_second_is_that_of_another_program()
    {
        // tests/reference/trace.R
        var effort = Assert.Single(Efforts.Of(new Trace([.. Enumerable.Range(0, 61).Select(i => i * 0.1)], [.. Enumerable.Range(0, 61).Select(i => i < 20 || i > 50 ? 2 : 2 + (100 * Math.Sin(Math.PI * (i - 20) / 30.0)))], null)));

        Assert.Equal(Peak, effort.Peak, 10);
        Assert.Equal(Plateau, effort.Plateau!.Value, 10);
    }

    private const double Peak = 100, Plateau = 95.4056834386;

    [Fact]
    public void Sampling_unit_and_offset_leave_what_is_taken_within_the_sampling_error() =>
        Gen.Select(Gen.Double[40, 500], Gen.Double[50, 400], Gen.Double[-30, 30], Gen.Double[0, 0.4]).Sample((hz, peak, offset, drift) =>
        {
            var (fine, other) = (Efforts.Of(Recorded(1000, t => Force(t, peak))), Efforts.Of(Recorded(hz, t => (Force(t, peak, drift) + offset) / StrengthUnits.StandardGravity)));
            double error = peak / 0.4 / hz; // how far the force moves between two samples at its steepest
            Assert.Equal(2, other.Length);
            foreach (var (a, b) in fine.Zip(other))
            {
                Assert.InRange(b.Peak * StrengthUnits.StandardGravity, a.Peak - error - 0.1, a.Peak + 0.1 + (4 * drift));
                Assert.InRange(b.Plateau!.Value * StrengthUnits.StandardGravity, a.Plateau!.Value - 0.5, a.Plateau.Value + 0.5 + (4 * drift));
            }
        }, iter: 60);

    [Fact]
    public void Noise_and_handling_are_no_efforts()
    {
        var random = new Random(18);
        var noisy = Recorded(80, t => Force(t, 200) + (t is > 10.6 and < 11.4 ? 30 : 0) + random.NextDouble());

        Assert.Equal(2, Efforts.Of(noisy).Length);
        Assert.Empty(Efforts.Of(Recorded(80, _ => 5)));
    }

    [Fact]
    public void What_makes_a_trace_doubtful_is_pointed_out()
    {
        var good = Recorded(80, t => Force(t, 200));
        var sights = TraceSights.Of(good, Efforts.Of(good));
        Assert.Equal((null, 0, null, null), (sights.SlowHz, sights.Gaps.Length, sights.Drift, sights.SaturatedAt));

        var slow = Recorded(8, t => Force(t, 200));
        Assert.Equal(8, TraceSights.Of(slow, Efforts.Of(slow)).SlowHz!.Value, 6);
        var clipped = Recorded(80, t => Math.Min(150, Force(t, 200)));
        Assert.Equal(150, TraceSights.Of(clipped, Efforts.Of(clipped)).SaturatedAt);
        var drifting = Recorded(80, t => Force(t, 200, drift: 6));
        Assert.Equal(30, TraceSights.Of(drifting, Efforts.Of(drifting)).Drift!.Value, 3.0);
        var holed = new Trace([.. good.Time.Where(t => t is < 3 or > 3.5)], [.. good.Force.Where((_, i) => good.Time[i] is < 3 or > 3.5)], null);
        var gap = Assert.Single(TraceSights.Of(holed, Efforts.Of(holed)).Gaps);
        Assert.Equal((3, 3.5), (Math.Round(gap.From, 1), Math.Round(gap.To, 1)));
        Assert.Equal([gap], TraceSights.Of(holed, Efforts.Of(holed)).Cuts); // in the first effort
        var between = new Trace([.. good.Time.Where(t => t is < 5.5 or > 6)], [.. good.Force.Where((_, i) => good.Time[i] is < 5.5 or > 6)], null);
        Assert.Equal((1, 0), (TraceSights.Of(between, Efforts.Of(between)).Gaps.Length, TraceSights.Of(between, Efforts.Of(between)).Cuts.Length));
    }

    [Theory]
    [InlineData("exercise,abduction\ndate,2026-03-14\n\ntime,weight\n", 1, 1)]
    [InlineData("\"time (s)\"\n\ntimestamp;frame;battery;samples;masses\n", 1e6, 1)]
    [InlineData("a\nb\nc\nd\ne\nf\ntime left,weight left,time right,weight right\n", 1, 2)]
    public void Layouts_met_in_public_are_read(string head, double perSecond, int sides)
    {
        var trace = Recorded(80, t => Force(t, 20));
        var rows = trace.Time.Select((t, i) => (T: (t * perSecond).ToString("R", CultureInfo.InvariantCulture), F: trace.Force[i].ToString("R", CultureInfo.InvariantCulture)));
        string text = head + string.Join('\n', rows.Select(row => head.Contains(';') ? $"{row.T};1;99;4;{row.F}" : sides == 2 ? $"{row.T},{row.F},{row.T},{row.F}" : $"{row.T},{row.F}"));

        var (traces, wrong) = TraceFile.Read(text, null);

        Assert.Null(wrong);
        Assert.Equal(sides == 2 ? [Side.Left, Side.Right] : [(Side?)null], traces.Select(one => one.Side));
        Assert.All(traces, one => Assert.Equal((80, 20.0, 2), (Math.Round(one.SamplesPerSecond), Math.Round(Efforts.Of(one)[0].Peak, 6), Efforts.Of(one).Length)));
    }

    [Theory]
    [InlineData("time,weight\n0,1\n0.1,x\n0.2,3\n", "line 3 is no sample")]
    [InlineData("time,weight\n0,1\n0.2,2\n0.1,3\n", "time goes back")]
    [InlineData("time,weight\n0,1\n", "fewer than three")]
    [InlineData("time,weight\n0,1\n900000,1\n1800000,2\n2700000,2\n", "neither seconds")]
    [InlineData("clock,pull\n0,1\n", "no line has titles")]
    public void What_is_no_recording_is_refused_with_its_place(string text, string says) => Assert.Contains(says, TraceFile.Read(text, null).Wrong);

    [Fact]
    public void Recordings_become_trials_other_commands_read()
    {
        using var folder = new Folder();
        string sample = Repository.Path("sample-data", "trace.csv");
        string list = folder.Write("list.csv", $"file,athlete,date,muscle,side\n{sample},A01,2026-03-14,abductors,left\n{sample},A01,2026-03-14,abductors,right\n");

        var run = Door.Run("traces", "--list", list, "--unit", "kgf", "--charts", folder.File("curves"));

        Assert.Equal(0, run.Code);
        Assert.StartsWith("athlete,date,muscle,side,trial,force_kgf\nA01,2026-03-14,abductors,left,1,", run.Out);
        Assert.Contains("a description, not judged", run.Error);
        Assert.Equal(0, Door.Run("check", folder.Write("trials.csv", run.Out)).Code);
        Assert.Contains("trace-1-abductors-left.svg", Directory.GetFiles(folder.File("curves")).Select(Path.GetFileName));
        Assert.NotEqual(run.Out, Door.Run("traces", "--list", list, "--unit", "kgf", "--effort", "plateau").Out);
    }

    [Fact]
    public void Of_samples_at_one_time_the_last_stands_for_all() =>
        Assert.Equal([1, 9, 3, 2], TraceFile.Read("time,weight\n0,1\n0.1,2\n0.1,9\n0.2,3\n0.3,2\n", null).Traces.Single().Force);

    [Fact]
    public void A_cell_of_a_list_may_hold_its_comma_between_quotation_marks()
    {
        using var folder = new Folder();
        string list = folder.Write("list.csv", $"file,athlete,date,muscle,side\n{Repository.Path("sample-data", "trace.csv")},\"Strider, Ada\",2026-03-14,abductors,left\n");
        Assert.Contains("\"Strider, Ada\",2026-03-14,abductors,left,1,", Door.Run("traces", "--list", list, "--unit", "kgf").Out);
    }

    [Fact]
    public void A_list_whose_letters_are_not_understood_makes_no_one_person_of_two()
    {
        using var folder = new Folder();
        File.WriteAllBytes(folder.File("list.csv"), System.Text.Encoding.Latin1.GetBytes("file,athlete,muscle,side\na.csv,M\u00FCller,abductors,left\na.csv,M\u00F6ller,abductors,left\n"));

        var run = Door.Run("traces", "--list", folder.File("list.csv"), "--unit", "kgf");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("not UTF-8", run.Error);
    }

    [Theory]
    [InlineData(2, "--unit is missing", "--athlete", "A", "--muscle", "abductors", "--side", "left")]
    [InlineData(2, "--muscle is missing", "--athlete", "A", "--unit", "n", "--side", "left")]
    [InlineData(2, "is no muscle group", "--athlete", "A", "--muscle", "hamstrings", "--unit", "n", "--side", "left")]
    [InlineData(3, "nothing says which side", "--athlete", "A", "--muscle", "abductors", "--unit", "n")]
    public void Nothing_is_guessed(int code, string says, params string[] options)
    {
        var run = Door.Run(["traces", Repository.Path("sample-data", "trace.csv"), .. options]);

        Assert.Equal(code, run.Code);
        Assert.Contains(says, run.Error);
        Assert.Empty(run.Out);
    }
}
