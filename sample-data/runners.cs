#!/usr/bin/env dotnet
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Makes runners.csv, a synthetic cohort shaped like the study (Niemuth 2005, PMID 15654186):
//
//     dotnet run sample-data/runners.cs > sample-data/runners.csv
//
// Nobody in it exists. The seed is the year of the study, the first and only one tried.

using System.Globalization;

const int Seed = 2005;

// Standard deviations on the ln scale: between athletes, between the muscle groups of an athlete,
// between the sides of a muscle group, between the trials of a side.
const double AthleteSd = 0.13, MuscleSd = 0.10, SideSd = 0.055, TrialSd = 0.045;

// Mean force in N/kg^(2/3), and what the injury does to it on the injured side.
(string Name, double Women, double Men, double Injured)[] muscles =
[
    ("abductors", 11.8, 13.4, 1 - 0.075),
    ("adductors", 11.2, 13.0, 1 + 0.055),
    ("flexors", 13.0, 15.2, 1 - 0.05),
    ("extensors", 14.4, 16.6, 1),
    ("internal_rotators", 7.4, 8.8, 1),
    ("external_rotators", 6.6, 7.8, 1),
];

(string Name, double Share)[] diagnoses =
[
    ("patellofemoral pain", 0.30),
    ("iliotibial band syndrome", 0.20),
    ("medial tibial stress syndrome", 0.17),
    ("Achilles tendinopathy", 0.13),
    ("plantar fasciitis", 0.10),
    ("patellar tendinopathy", 0.06),
    ("tibial stress fracture", 0.04),
];

var random = new Random(Seed);
var firstDay = new DateOnly(2025, 6, 2);
const int Days = 116;

Runner[] runners =
[
    .. Recruit(17, "female", injured: true),
    .. Recruit(13, "male", injured: true),
    .. Recruit(16, "female", injured: false),
    .. Recruit(14, "male", injured: false),
];

var csv = Console.Out;
csv.NewLine = "\n";
csv.WriteLine("athlete,date,sex,age,mass_kg,dominant_side,group,injured_side,diagnosis,symptom_weeks,muscle,side,trial,force_n");
int number = 0;
foreach (var runner in runners.OrderBy(r => r.Date))
    Test($"R{++number:00}", runner);

Runner[] Recruit(int count, string sex, bool injured) => [.. Enumerable.Range(0, count).Select(_ => new Runner(
    Date: firstDay.AddDays(random.Next(Days)),
    Sex: sex,
    Age: (int)Math.Clamp(Math.Round(Normal(36, 9)), 18, 60),
    MassKg: Math.Round(sex == "female" ? Normal(60, 6.5) : Normal(75, 8), 1),
    DominantSide: random.NextDouble() < 0.85 ? "right" : "left",
    Group: injured ? "injured" : "control",
    InjuredSide: !injured ? null : random.NextDouble() < 0.5 ? "right" : "left",
    Diagnosis: injured ? Diagnosis() : null,
    SymptomWeeks: injured ? Math.Max(1, Math.Round(8 * Math.Exp(Normal(0, 0.9)))) : null))];

void Test(string id, Runner runner)
{
    double athlete = Normal(0, AthleteSd) + 2.0 / 3 * Math.Log(runner.MassKg);
    foreach (var muscle in muscles)
    {
        double usual = athlete + Normal(0, MuscleSd) + Math.Log(runner.Sex == "female" ? muscle.Women : muscle.Men);
        foreach (string side in (string[])["left", "right"])
        {
            double ofSide = usual + Normal(0, SideSd) + (side == runner.InjuredSide ? Math.Log(muscle.Injured) : 0);
            foreach (int trial in (int[])[1, 2])
                csv.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{id},{runner.Date:yyyy-MM-dd},{runner.Sex},{runner.Age},{runner.MassKg:F1},{runner.DominantSide},{runner.Group},{runner.InjuredSide},{runner.Diagnosis},{runner.SymptomWeeks},{muscle.Name},{side},{trial},{Math.Exp(ofSide + Normal(0, TrialSd)):F1}"));
        }
    }
}

string Diagnosis()
{
    double at = random.NextDouble();
    foreach (var (name, share) in diagnoses)
        if ((at -= share) < 0)
            return name;
    return diagnoses[^1].Name;
}

// Box and Muller's transform of two uniform numbers.
double Normal(double mean, double sd) =>
    mean + sd * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

internal sealed record Runner(
    DateOnly Date,
    string Sex,
    int Age,
    double MassKg,
    string DominantSide,
    string Group,
    string? InjuredSide,
    string? Diagnosis,
    double? SymptomWeeks);
