using System.Text;
using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>The words files use for muscle groups, sides, units and facts. docs/csv-format.md lists them.</summary>
internal static class Vocabulary
{
    public static readonly Dictionary<string, MuscleGroup> Muscles = Words<MuscleGroup>(
        (MuscleGroup.Abductors, "abductors abductor abduction abd"),
        (MuscleGroup.Adductors, "adductors adductor adduction add"),
        (MuscleGroup.Flexors, "flexors flexor flexion flex"),
        (MuscleGroup.Extensors, "extensors extensor extension ext"),
        (MuscleGroup.InternalRotators, "internalrotators internalrotator internalrotation ir"),
        (MuscleGroup.ExternalRotators, "externalrotators externalrotator externalrotation er"));

    /// <summary>Tests that have a name of their own.</summary>
    public static readonly Dictionary<string, MovementVariant> Variants = Words<MovementVariant>(
        (MovementVariant.ModifiedThomas, "modifiedthomas thomas thomastest modifiedthomastest"),
        (MovementVariant.Ober, "ober obertest"),
        (MovementVariant.BentKneeFallOut, "bentkneefallout bkfo"),
        (MovementVariant.InternalAt90, "ir90 irat90 internalrotation90 internalrotationat90 internalrotators90"),
        (MovementVariant.InternalAt0, "ir0 irat0 internalrotation0 internalrotationat0 internalrotators0"),
        (MovementVariant.ExternalAt90, "er90 erat90 externalrotation90 externalrotationat90 externalrotators90"),
        (MovementVariant.ExternalAt0, "er0 erat0 externalrotation0 externalrotationat0 externalrotators0"));

    public static readonly Dictionary<string, Side> Sides = Words<Side>(
        (Side.Left, "left l lt"),
        (Side.Right, "right r rt"));

    public static readonly Dictionary<string, Sex> Sexes = Words<Sex>((Sex.Female, "female f w"), (Sex.Male, "male m"));

    public static readonly Dictionary<string, Group> Groups = Words<Group>((Group.Injured, "injured"), (Group.Control, "control"));

    public static readonly Dictionary<string, bool> YesNo = Words<bool>((true, "yes y true"), (false, "no n false"));

    /// <summary>What people write where a value is missing; none of them is read as missing.</summary>
    private static readonly HashSet<string> MissingWords = new[] { "na", "n/a", "nan", "null", "none", "nil", "missing", "-", "--", ".", "?", "x", "#n/a", "nd" }.ToHashSet();

    /// <summary>Words around the muscle group, side and number in the title of a strength column.</summary>
    public static readonly string[] StrengthWords = ["force", "torque", "strength", "value"];

    /// <summary>Words around the movement in the title of a range of motion.</summary>
    public static readonly string[] RangeWords = ["rom", "range", "angle"];

    public static readonly string[] FillerWords = ["hip", "peak", "max"];

    public static readonly string[] MeanWords = ["mean", "avg", "average"];

    public static readonly string[] TrialWords = ["trial", "rep"];

    /// <summary>The titles of all other columns: the first name of a role is ours, the others are aliases.</summary>
    public static readonly (ColumnRole Role, Fact? Fact, double Factor, string[] Titles)[] Roles =
    [
        (ColumnRole.Athlete, null, 1, ["athlete", "athlete_id", "subject", "subject_id", "participant", "participant_id", "patient", "patient_id", "id", "runner", "runner_id", "player", "player_id", "mrn", "external_id", "member_id", "person_id", "study_id", "client_id", "athlete_code", "subject_code", "participant_code"]),
        (ColumnRole.Name, null, 1, ["name", "athlete_name", "player_name", "full_name", "patient_name", "participant_name", "subject_name", "runner_name", "client_name", "member_name", "display_name"]),
        (ColumnRole.GivenName, null, 1, ["first_name", "first", "given_name", "forename", "vorname", "prénom", "prenom", "nombre", "nombres", "nome", "voornaam", "imię", "imie", "förnamn", "fornavn", "etunimi"]),
        (ColumnRole.FamilyName, null, 1, ["last_name", "last", "family_name", "surname", "nachname", "familienname", "nom", "nom_de_famille", "apellido", "apellidos", "cognome", "sobrenome", "achternaam", "nazwisko", "efternamn", "etternavn", "sukunimi"]),
        (ColumnRole.Date, null, 1, ["date", "test_date", "session_date"]),
        (ColumnRole.Time, null, 1, ["time"]),
        (ColumnRole.Muscle, null, 1, ["muscle", "muscle_group", "movement", "test"]),
        (ColumnRole.Side, null, 1, ["side", "limb", "leg"]),
        (ColumnRole.Joint, null, 1, ["joint", "body_region", "body_part"]),
        (ColumnRole.Trial, null, 1, ["trial", "trial_number"]),
        (ColumnRole.Unit, null, 1, ["unit"]),
        (ColumnRole.SummaryOf, null, 1, ["summary_of"]),
        (ColumnRole.Occasion, null, 1, ["occasion"]),
        (ColumnRole.BeyondNeutralPositive, null, 1, ["beyond_neutral_positive"]),
        (ColumnRole.Position, null, 1, ["position", "test_position"]),
        (ColumnRole.Condition, null, 1, ["condition"]),
        (ColumnRole.Contraction, null, 1, ["contraction"]),
        (ColumnRole.Mode, null, 1, ["mode"]),
        (ColumnRole.Device, null, 1, ["device"]),
        (ColumnRole.Tester, null, 1, ["tester", "rater", "examiner", "assessor", "tested_by"]),
        (ColumnRole.Pain, null, 1, ["pain"]),
        (ColumnRole.Note, null, 1, ["note", "notes"]),
        (ColumnRole.LeverArm, null, 1, ["lever_arm_m"]),
        (ColumnRole.LeverArm, null, 0.01, ["lever_arm_cm"]),
        (ColumnRole.Fact, Fact.Sex, 1, ["sex", "gender"]),
        (ColumnRole.Fact, Fact.Age, 1, ["age", "age_years"]),
        (ColumnRole.Fact, Fact.BirthYear, 1, ["birth_year", "year_of_birth"]),
        (ColumnRole.Fact, Fact.MassKg, 1, ["mass_kg", "body_mass", "body_mass_kg", "body_weight_kg", "weight_kg", "bw_kg"]),
        (ColumnRole.Fact, Fact.MassKg, KilogramsPerPound, ["mass_lb", "weight_lb", "weight_lbs"]),
        (ColumnRole.Fact, Fact.HeightM, 1, ["height_m"]),
        (ColumnRole.Fact, Fact.HeightM, 0.01, ["height_cm"]),
        (ColumnRole.Fact, Fact.LegLengthM, 1, ["leg_length_m"]),
        (ColumnRole.Fact, Fact.LegLengthM, 0.01, ["leg_length_cm"]),
        (ColumnRole.Fact, Fact.DominantSide, 1, ["dominant_side", "dominant_leg"]),
        (ColumnRole.Fact, Fact.Group, 1, ["group"]),
        (ColumnRole.Fact, Fact.InjuredSide, 1, ["injured_side", "injured_leg"]),
        (ColumnRole.Fact, Fact.Diagnosis, 1, ["diagnosis"]),
        (ColumnRole.Fact, Fact.SymptomWeeks, 1, ["symptom_weeks"]),
    ];

    /// <summary>Aliases that give way to another title of their role, since people write them beside it (<c>athlete</c> and <c>patient_id</c>).</summary>
    public static readonly HashSet<string> GivingWay = new[]
    {
        "athlete_id", "athlete_name", "participant_id", "patient", "patient_id", "runner_id", "player_id", "player_name", "trial_number", "notes", "rater", "examiner", "assessor", "tested_by",
        "mrn", "external_id", "member_id", "person_id", "study_id", "client_id", "athlete_code", "subject_code", "participant_code",
        "full_name", "patient_name", "participant_name", "subject_name", "runner_name", "client_name", "member_name", "display_name",
        "gender", "age_years", "year_of_birth", "body_weight_kg", "weight_lb", "weight_lbs", "dominant_leg", "injured_leg",
    }.Select(Plain).ToHashSet();

    /// <summary>The international pound, exact.</summary>
    private const double KilogramsPerPound = 0.45359237;

    /// <summary>The name of a role in mapping files and <c>check</c>.</summary>
    public static string Name(ColumnRole role) => role switch
    {
        ColumnRole.VendorAsymmetry => "asymmetry",
        ColumnRole.LeverArm => "lever_arm_m",
        ColumnRole.SummaryOf => "summary_of",
        ColumnRole.BeyondNeutralPositive => "beyond_neutral_positive",
        ColumnRole.GivenName => "first_name",
        ColumnRole.FamilyName => "last_name",
        _ => role.ToString().ToLowerInvariant(),
    };

    /// <summary>The names of all roles, those of values first.</summary>
    public static readonly string[] RoleNames = ["strength", "best", "mean", "repetitions", "asymmetry", .. Roles.Select(role => role.Titles[0]), "event"];

    /// <summary>The role of that name, with its fact and factor; null when there is none.</summary>
    public static (ColumnRole? Role, Fact? Fact, double Factor)? Role(string name)
    {
        foreach (var (role, fact, factor, titles) in Roles)
            if (titles[0] == name)
                return (role, fact, factor);
        return name switch
        {
            "strength" => (ColumnRole.Strength, null, 1),
            "best" => (ColumnRole.Best, null, 1),
            "mean" => (ColumnRole.Mean, null, 1),
            "repetitions" => (ColumnRole.Repetitions, null, 1),
            "asymmetry" => (ColumnRole.VendorAsymmetry, null, 1),
            "event" => (ColumnRole.Event, null, 1),
            _ => null,
        };
    }

    public static string Name(Fact fact) => Roles.First(r => r.Fact == fact).Titles[0];

    /// <summary>A word without case, blanks, underscores and hyphens, so that <c>Hip_AD-duction</c> is <c>hipadduction</c>.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '/')
                plain.Append("per");
            else if (c is '%')
                plain.Append("pct");
            else if (c is not ('_' or '-' or '\uFEFF') && !char.IsWhiteSpace(c))
                plain.Append(char.ToLowerInvariant(c));
        }
        return plain.ToString();
    }

    public static bool IsMissingWord(string text) => MissingWords.Contains(text.ToLowerInvariant());

    public static MuscleGroup? Muscle(string text) =>
        Plain(text) is var plain && (Find(Muscles, plain) ?? (plain.StartsWith("hip", StringComparison.Ordinal) ? Find(Muscles, plain[3..]) : null)) is { } muscle
            ? muscle : null;

    /// <summary>What a cell says was tested: a muscle group or movement, or a test of mobility by its name.</summary>
    public static TestedWord? Tested(string text)
    {
        string plain = Plain(text);
        if (plain.StartsWith("hip", StringComparison.Ordinal) && !Muscles.ContainsKey(plain))
            plain = plain[3..];
        return Variants.TryGetValue(plain, out var variant) ? new TestedWord(variant.Direction, variant) : Muscle(text) is { } muscle ? new TestedWord(muscle, null) : null;
    }

    /// <summary>A side as a word of its own: exactly the word in any case, since <c>-left</c> may well mean "not the left".</summary>
    public static Side? SideWord(string text) => Find(Sides, text.Trim().ToLowerInvariant());

    public static T? Find<T>(Dictionary<string, T> words, string plain)
        where T : struct => words.TryGetValue(plain, out var meaning) ? meaning : null;

    private static Dictionary<string, T> Words<T>(params ReadOnlySpan<(T Meaning, string Words)> rows)
    {
        var words = new Dictionary<string, T>();
        foreach (var (meaning, row) in rows)
            foreach (string word in row.Split(' '))
                words.Add(word, meaning);
        return words;
    }
}
