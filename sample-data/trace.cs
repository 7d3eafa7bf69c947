#!/usr/bin/env dotnet
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Makes trace.csv: a synthetic recording of force over time, the same each time. It is of nobody.
// dotnet run sample-data/trace.cs > sample-data/trace.csv
using System.Globalization;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
uint state = 2026;
Console.Write("synthetic,recording of nobody\ndevice,none\n\ntime,weight\n");
for (int i = 0; i < 12 * 80; i++)
{
    double t = i / 80.0;
    double force = 0.15 + (0.004 * t) + Effort(t - 2, 18.4) + Effort(t - 7, 17.6) + (0.06 * (Random() - 0.5));
    Console.Write($"{t:0.0000},{force:0.000}\n");
}

// Up in 0.4 s, slowly tired for 2.3 s, down in 0.3 s.
static double Effort(double t, double peak) => t is < 0 or > 3 ? 0 : t < 0.4 ? peak * t / 0.4 : t < 2.7 ? peak * (1 - (0.05 * (t - 0.4))) : peak * 0.885 * (3 - t) / 0.3;

// Numerical Recipes' quick generator: enough for a little noise.
double Random() => (state = (1664525 * state) + 1013904223) / (double)uint.MaxValue;
