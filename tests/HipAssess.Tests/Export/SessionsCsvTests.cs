using CsCheck;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;
using HipAssess.Reports.Export;
using SessionJson = HipAssess.Store.Kept.SessionJson;

namespace HipAssess.Tests.Export;

/// <summary>CSV is the way out and in: what is written is read as equal sessions, to the last digit.</summary>
public sealed class SessionsCsvTests
{
    private static readonly ImportOptions Options = new() { Today = new DateOnly(2026, 11, 30) };

    // Texts that CSV, spreadsheets or databases might take for something else.
    private static readonly Gen<string> Text = OneOf(
        "A01", "=1+1", "'=1+1", "''=1+1", "-left", "+49 30 1", "@home", "'quoted'", "say \"so\"", "a,b;c\td", "Åsa Åström", "\U0001F3C3 runner", "＝full width", "0042", "1,5", "<b>bold</b>", "NULL");

    private static readonly Gen<string> Position = OneOf("side-lying", "supine, hip 45 deg", "modified_thomas", "ober", "=prone", "sitzend");

    private static readonly Gen<double> Strength = Gen.Double[0.2, 590];

    private static readonly Gen<Readings?> StrengthReadings = ReadingsOf(Strength);

    private static readonly Gen<MuscleTest> Muscle = Gen.Select(
        Gen.Enum<MuscleGroup>(), Maybe(Position), Maybe(OneOf("isometric", "eccentric")), OneOf(StrengthUnit.Newton, StrengthUnit.NewtonMetre, StrengthUnit.KilogramForce), StrengthReadings, StrengthReadings,
        Gen.Select(MaybeNumber(Gen.Double[0.05, 1.2]), Maybe(Text), Maybe(OneOf("fresh", "fatigued"))),
        (muscle, position, contraction, unit, left, right, more) => new MuscleTest(muscle, position, contraction, unit, Convert(left, unit), Convert(right, unit)) { LeverArmM = more.Item1, Device = more.Item2, Tester = more.Item2, Condition = more.Item3 });

    private static readonly Gen<MovementTest> Range = Gen.Enum<Movement>().SelectMany(movement => Gen.Select(
        Maybe(Position), Maybe(OneOf("passive", "active")), ReadingsOf(Angle(movement)), ReadingsOf(Angle(movement)), Maybe(Text),
        (position, mode, left, right, device) => new MovementTest(movement, position, mode, left, right) { Device = device }));

    private static readonly Gen<AthleteFacts> Facts = Gen.Select(
        MaybeValue(Gen.Enum<Sex>()), MaybeNumber(Gen.Double[5, 110]), MaybeNumber(Gen.Double[20, 300]), MaybeNumber(Gen.Double[0.8, 2.5]), MaybeNumber(Gen.Double[0.3, 1.5]),
        Gen.Select(MaybeValue(Gen.Enum<Side>()), MaybeValue(Gen.Enum<Group>()), MaybeValue(Gen.Enum<Side>()), Gen.Bool, Maybe(Text), MaybeNumber(Gen.Double[0, 5200])),
        (sex, age, mass, height, leg, more) => new AthleteFacts
        {
            Sex = sex,
            AgeYears = age,
            MassKg = mass,
            HeightM = height,
            LegLengthM = leg,
            DominantSide = more.Item1,
            Group = more.Item2,
            InjuredSide = more.Item4 ? null : more.Item3,
            InjuredOnBothSides = more.Item4,
            Diagnosis = more.Item5,
            SymptomWeeks = more.Item6,
        });

    private static readonly Gen<Session> OneSession = Gen.Select(
        Text, Gen.Int[-3, 1000], Gen.Int[0, 3], Facts, Muscle.Array[0, 5], Range.Array[0, 4], Text.Array[0, 6],
        (athlete, day, occasion, facts, tests, movements, notes) => new Session(
            athlete,
            day < 0 ? null : new DateOnly(2020, 1, 1).AddDays(day),
            facts,
            [.. tests.Where(t => (t.Left ?? t.Right) is not null).DistinctBy(t => (t.Muscle, t.Position, t.Contraction, t.Condition)).Order(MuscleTest.Order)],
            [.. notes.Distinct().Order(StringComparer.Ordinal)])
        {
            Occasion = day < 0 && occasion > 0 ? occasion : null,
            Movements = [.. movements.Where(m => (m.Left ?? m.Right) is not null).DistinctBy(m => (m.Movement, m.Position, m.Mode)).Order(MovementTest.Order)],
        });

    [Fact]
    public void What_is_written_is_read_as_equal_sessions() => OneSession.Array[1, 8].Sample(
        generated =>
        {
            var sessions = generated.Where(s => s.Tests.Length + s.Movements.Length > 0).DistinctBy(s => (s.Athlete, s.Date, s.Occasion)).Order(Session.Order).ToArray();
            if (sessions.Length > 0)
                AssertEqual(sessions, WithoutFar(Read(sessions)));
        },
        iter: 100);

    [Theory]
    [InlineData("runners.csv")]
    [InlineData("season.csv")]
    [InlineData("fukuchi2017-runners.csv")]
    public void The_sample_data_are_written_and_read_again(string file) => AssertEqual(Sample.Sessions(file), Read(Sample.Sessions(file)));

    [Fact]
    public void Every_file_of_sample_data_is_written_and_read_again() => Assert.All(
        Directory.GetFiles(Repository.Path("sample-data"), "*.csv").Select(Path.GetFileName),
        file =>
        {
            var imported = Importer.Read([InputSource.FromFile(Repository.Path("sample-data", file!))], Options);
            if (!imported.IsRejected)
                AssertEqual([.. imported.Sessions], Read([.. imported.Sessions]));
        });

    [Fact]
    public void Dated_and_undated_tests_stand_in_one_file()
    {
        var test = Build.Abductors(148.2, 176.4);
        Session Of(string? day, int? occasion) => Build.Session("A01", test) with { Date = day is null ? null : DateOnly.Parse(day), Occasion = occasion };
        Session[] sessions = [Of(null, null), Of(null, 2), Of(null, 10), Of("2026-03-14", null)];
        AssertEqual(sessions, Read(sessions));
    }

    [Fact]
    public void A_summary_without_a_number_of_repetitions_stays_one()
    {
        Session[] sessions = [.. new TrialSummary[] { new(184.2, null, null), new(null, 180.1, 3), new(184.2, 180.1, null), new(184.2, null, 5) }.Select((summary, i) =>
            Build.Session($"A{i}", Build.Test(MuscleGroup.Flexors, new Readings([]) { Summary = summary }, Build.Trials(170, null, 171))))];
        AssertEqual(sessions, Read(sessions));
    }

    [Fact]
    public void A_line_break_in_a_note_becomes_a_blank_since_no_file_may_have_one_in_a_cell() =>
        Assert.Equal("two lines", Read([Build.Session("A01", Build.Abductors(1, 2)) with { Notes = ["two\r\nlines"] }])[0].Notes[0]);

    [Fact]
    public void Angles_short_of_neutral_keep_their_sign()
    {
        Session[] sessions = [new("A01", new DateOnly(2026, 3, 14), AthleteFacts.Unknown, [], []) { Movements = [new(Movement.Extension, "modified_thomas", null, new([-3.5]), new([4])), new(Movement.Extension, "prone", null, new([-0.25]), null)] }];
        AssertEqual(sessions, Read(sessions));
    }

    private static Session[] Read(IReadOnlyList<Session> sessions)
    {
        using var file = new MemoryStream();
        SessionsCsv.Write(file, sessions);
        var imported = Importer.Read([InputSource.FromStream("export.csv", new MemoryStream(file.ToArray()))], Options);
        Assert.False(imported.IsRejected, string.Join("\n", imported.Problems.Where(p => p.Severity == Severity.Error).Select(p => $"{p.Code} {p.Line} {p.Column} {p.Found} {p.Message}")));
        return [.. imported.Sessions];
    }

    private static void AssertEqual(IReadOnlyList<Session> expected, Session[] actual)
    {
        Assert.Equal(expected.Count, actual.Length);
        for (int i = 0; i < expected.Count; i++)
            Assert.Equal(SessionJson.Write(expected[i]), SessionJson.Write(actual[i]));
    }

    // Which trials lie far from the others is found at the import; generated ones lie anywhere.
    private static Session[] WithoutFar(IEnumerable<Session> sessions) => [.. sessions.Select(session => session with
    {
        Tests = [.. session.Tests.Select(test => test with { Left = WithoutFar(test.Left), Right = WithoutFar(test.Right) })],
        Movements = [.. session.Movements.Select(test => test with { Left = WithoutFar(test.Left), Right = WithoutFar(test.Right) })],
    })];

    private static Readings? WithoutFar(Readings? readings) => readings is null ? null : readings with { Far = null };

    private static Gen<double> Angle(Movement movement) => PlausibleRange.Of(movement) is var (low, high) ? Measurable(Gen.Double[low, high]) : throw new ArgumentException(null, nameof(movement));

    private static Gen<Readings?> ReadingsOf(Gen<double> value) => Gen.Select(Gen.Int[0, 9], Gen.Select(value, Gen.Int[0, 3]).Array[1, 4], Gen.Bool, value, Gen.Int[1, 9], (kind, trials, pain, mean, count) => kind switch
    {
        0 => null,
        1 => new Readings([], pain) { Summary = new TrialSummary(trials[0].Item1, mean, count) },
        2 => new Readings([], pain) { Summary = new TrialSummary(null, mean, null) },
        // Gaps, but never at the end.
        _ => new Readings([.. trials.Select((t, i) => t.Item2 == 0 && i < trials.Length - 1 ? (double?)null : t.Item1)], pain),
    });

    private static Readings? Convert(Readings? readings, StrengthUnit unit) => readings is null || unit != StrengthUnit.KilogramForce ? readings : readings with
    {
        Trials = [.. readings.Trials.Select(trial => trial / 4)],
        Summary = readings.Summary is { } summary ? summary with { Best = summary.Best / 4, Mean = summary.Mean / 4 } : null,
    };

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Select(Gen.Bool, gen, (has, value) => has ? value : null);

    private static Gen<T?> MaybeValue<T>(Gen<T> gen)
        where T : struct => Gen.Select(Gen.Bool, gen, (has, value) => has ? (T?)value : null);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<double?> MaybeNumber(Gen<double> gen) => MaybeValue(Measurable(gen));

    // Nothing that is measured is smaller and not zero: such numbers never come in.
    private static Gen<double> Measurable(Gen<double> gen) => gen.Select(value => Math.Abs(value) < 1e-12 ? 0 : value);
}
