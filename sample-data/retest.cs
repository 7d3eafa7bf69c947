#!/usr/bin/env dotnet
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Makes retest.csv, a synthetic repeat test: twelve people tested twice a week apart, nothing changed between.
//
//     dotnet run sample-data/retest.cs > sample-data/retest.csv
//
// Nobody in it exists. The seed is the first and only one tried.

using System.Globalization;

const int Seed = 2010;

// Standard deviations on the ln scale: between people, between the muscle groups of a person,
// between the sides of a muscle group, between the test days of a side, between the trials of a side.
const double PersonSd = 0.18, MuscleSd = 0.10, SideSd = 0.055, DaySd = 0.04, TrialSd = 0.035;

(string Name, double Newtons)[] muscles =
[
    ("abductors", 200),
    ("adductors", 195),
    ("flexors", 220),
    ("extensors", 245),
    ("internal_rotators", 130),
    ("external_rotators", 115),
];

var random = new Random(Seed);
var csv = Console.Out;
csv.NewLine = "\n";
csv.WriteLine("athlete,date,muscle,left_1_n,left_2_n,right_1_n,right_2_n");
for (int person = 1; person <= 12; person++)
{
    var firstDay = new DateOnly(2025, 3, 3).AddDays((person - 1) / 3);
    double ofPerson = Normal(PersonSd);
    var sides = muscles.Select(m => (m.Name, Usual: Math.Log(m.Newtons) + ofPerson + Normal(MuscleSd)))
        .Select(m => (m.Name, Left: m.Usual + Normal(SideSd), Right: m.Usual + Normal(SideSd))).ToArray();
    foreach (var date in (DateOnly[])[firstDay, firstDay.AddDays(7)])
        foreach (var (name, left, right) in sides)
            csv.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"P{person:00},{date:yyyy-MM-dd},{name},{Trials(left)},{Trials(right)}"));
}

string Trials(double side)
{
    double thatDay = side + Normal(DaySd);
    return string.Create(CultureInfo.InvariantCulture,
        $"{Math.Exp(thatDay + Normal(TrialSd)):F1},{Math.Exp(thatDay + Normal(TrialSd)):F1}");
}

// Box and Muller's transform of two uniform numbers.
double Normal(double sd) =>
    sd * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
