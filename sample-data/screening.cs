#!/usr/bin/env dotnet
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Makes screening.csv, a synthetic club of 24 on two days of screening: strength of three muscle groups and rotation at 90° of hip flexion.
//
//     dotnet run sample-data/screening.cs > sample-data/screening.csv
//
// Nobody in it exists. The seed is the size of the club, the first and only one tried.

using System.Globalization;

const int Seed = 24;

// Strength on the ln scale, ranges in degrees: between athletes, between an athlete's tests, between sides, between the trials of a side.
const double AthleteSd = 0.13, MuscleSd = 0.10, SideSd = 0.055, TrialSd = 0.045;
const double AthleteDegrees = 6, SideDegrees = 3, TrialDegrees = 2;

// Mean force in N/kg^(2/3), mean range in degrees.
(string Name, double Women, double Men)[] muscles = [("abductors", 11.8, 13.4), ("adductors", 11.2, 13.0), ("flexors", 13.0, 15.2)];
(string Name, double Women, double Men)[] movements = [("ir_90", 39, 33), ("er_90", 42, 43)];
string[] sides = ["left", "right"];

// What is put in: two of the six with a complaint have something to find, and one healthy athlete left before the right flexors were tested.
const string WeakAbductors = "C05", StiffRotation = "C14", NoRightFlexors = "C19";
const double Weak = 0.75, StiffDegrees = -18;

var random = new Random(Seed);
var firstDay = new DateOnly(2025, 9, 13);
string[] injured = ["C02", "C05", "C09", "C14", "C18", "C22"];

var csv = Console.Out;
csv.NewLine = "\n";
csv.WriteLine("athlete,date,sex,age,mass_kg,dominant_side,group,injured_side,"
    + string.Join(',', Titles(muscles, "n").Concat(Titles(movements, "deg"))) + ",mode");
for (int number = 1; number <= 24; number++)
    Test($"C{number:00}", isFemale: number % 2 == 1, firstDay.AddDays(number <= 12 ? 0 : 1));

IEnumerable<string> Titles((string Name, double, double)[] tests, string unit) =>
    from test in tests from side in sides from trial in (int[])[1, 2] select $"{test.Name}_{side}_{trial}_{unit}";

void Test(string id, bool isFemale, DateOnly date)
{
    double massKg = Math.Round(isFemale ? Normal(60, 6.5) : Normal(75, 8), 1);
    int age = (int)Math.Clamp(Math.Round(Normal(29, 7)), 18, 55);
    string dominant = random.NextDouble() < 0.85 ? "right" : "left";
    string? injuredSide = injured.Contains(id) ? random.NextDouble() < 0.5 ? "right" : "left" : null;
    double athlete = Normal(0, AthleteSd) + 2.0 / 3 * Math.Log(massKg);
    var cells = new List<string>();
    foreach (var muscle in muscles)
    {
        double usual = athlete + Normal(0, MuscleSd) + Math.Log(isFemale ? muscle.Women : muscle.Men);
        foreach (string side in sides)
        {
            double ofSide = usual + Normal(0, SideSd) + (id == WeakAbductors && muscle.Name == "abductors" && side == injuredSide ? Math.Log(Weak) : 0);
            bool isMissing = id == NoRightFlexors && muscle.Name == "flexors" && side == "right";
            foreach (double trial in (double[])[Normal(0, TrialSd), Normal(0, TrialSd)])
                cells.Add(isMissing ? "" : Math.Exp(ofSide + trial).ToString("F1", CultureInfo.InvariantCulture));
        }
    }
    foreach (var movement in movements)
    {
        double usual = Normal(isFemale ? movement.Women : movement.Men, AthleteDegrees);
        foreach (string side in sides)
        {
            double ofSide = usual + Normal(0, SideDegrees) + (id == StiffRotation && movement.Name == "ir_90" && side == injuredSide ? StiffDegrees : 0);
            foreach (double trial in (double[])[Normal(0, TrialDegrees), Normal(0, TrialDegrees)])
                cells.Add(Math.Round(ofSide + trial).ToString("F0", CultureInfo.InvariantCulture));
        }
    }
    csv.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{id},{date:yyyy-MM-dd},{(isFemale ? "female" : "male")},{age},{massKg:F1},{dominant},{(injuredSide is null ? "control" : "injured")},{injuredSide},{string.Join(',', cells)},passive"));
}

// Box and Muller's transform of two uniform numbers.
double Normal(double mean, double sd) =>
    mean + sd * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
