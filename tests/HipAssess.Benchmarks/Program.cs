using HipAssess.Benchmarks.Calibration;

switch (args)
{
    case ["calibrate"]:
        return CalibrationReport.Write(controlGroups: 250, healthyPerGroup: 120);
    case ["calibrate", "--quick"]:
        return CalibrationReport.Print(controlGroups: 40, healthyPerGroup: 50, Console.Out);
    default:
        Console.Error.WriteLine("""
            dotnet run -c Release --project tests/HipAssess.Benchmarks -- calibrate
                simulates how often the rule is right and wrong, and writes the tables and the chart of docs/methods.md, section 6
            dotnet run -c Release --project tests/HipAssess.Benchmarks -- calibrate --quick
                prints rough tables in seconds, writes nothing
            """);
        return 2;
}
