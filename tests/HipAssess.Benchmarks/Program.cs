using BenchmarkDotNet.Running;
using HipAssess.Benchmarks;
using HipAssess.Benchmarks.Calibration;
using HipAssess.Benchmarks.Doors;
using HipAssess.Benchmarks.Parts;
using HipAssess.Benchmarks.Sharing;
using HipAssess.Benchmarks.WholeProcess;

switch (args)
{
    case ["calibrate"]:
        return CalibrationReport.Write(controlGroups: 120, athletesPerGroup: 60, tracked: 1000);
    case ["calibrate", "--levels"]:
        return CalibrationReport.WriteLevels(tracked: 1000);
    case ["calibrate", "--mobility"]:
        return CalibrationReport.WriteMobility(controlGroups: 120, athletesPerGroup: 60);
    case ["calibrate", "--quick"]:
        return CalibrationReport.Print(controlGroups: 40, athletesPerGroup: 50, tracked: 400, Console.Out);
    case ["generate", var athletes, var file] when int.TryParse(athletes, out int count) && count > 0:
        LargeFile.Write(count, file);
        return 0;
    case ["measure", .. var words] when Options.Parse(words) is { } options:
        return Measuring.Print(options, Console.Out, Console.Error);
    case ["compare", .. var words] when Options.Parse(words) is { } options:
        return Comparing.Print(options, Console.Out, Console.Error);
    case ["gate", .. var words] when Options.Parse(words) is { } options:
        return Gate.Print(options, Console.Out, Console.Error);
    case ["seasons", var athletes, var file] when int.TryParse(athletes, out int count) && count > 0:
        LargeFile.WriteSeasons(count, file);
        return 0;
    case ["door", "make", .. var words] when DoorOptions.Parse(words) is { } options:
        await LargeStore.MakeAsync(options.Store, options.Athletes, options.Sessions);
        return 0;
    case ["door", "measure", .. var words] when DoorOptions.Parse(words) is { } options:
        return await DoorMeasuring.PrintAsync(options, Console.Out);
    case ["door", "kill", .. var words] when DoorOptions.Parse(words) is { } options:
        return await KillTrials.PrintAsync(options, Console.Out);
    case ["sharing", "load", .. var words] when SharingOptions.Parse(words) is { } options:
        return await SharingTrials.LoadAsync(options, Console.Out);
    case ["sharing", "restart", .. var words] when SharingOptions.Parse(words) is { } options:
        return await SharingTrials.RestartAsync(options, Console.Out);
    case ["sharing", "kills", .. var words] when SharingOptions.Parse(words) is { } options:
        return await SharingTrials.KillsAsync(options, Console.Out);
    case [['-', ..], ..]:
        Directory.SetCurrentDirectory(Repository.Root); // BenchmarkDotNet looks for this project from here
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, PartsConfig.Tables);
        return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
    default:
        Console.Error.WriteLine("""
            dotnet run -c Release --project tests/HipAssess.Benchmarks -- ...

              --filter '*'              the parts one by one: import, assessment, statistics, charts, pages (BenchmarkDotNet;
                                        --list flat lists them, --filter '*Import*' takes some, --job short is quicker)
              measure                   whole programs: time and peak memory of hipassess, R and Python, as tables
                --athletes 1000,10000   sizes of the large files (1000,10000,100000,400000)
                --runs 1                runs of each program, the fastest counts (3)
                --hipassess PATH        the program measured (the Release build)
                --python PATH, --r PATH the peers (python3, Rscript)
                --seconds N             a run that takes longer is stopped (300)
                --mebibytes N           a run that takes more is stopped (8192)
              gate                      whether a job takes more of R's time or more memory than docs/performance.md says (same options;
                                        exit code 1 if so)
              compare                   whether R and Python work out the same figures (with --hipassess, --python, --r)
              door make FILE            a store to serve: 10,000 athletes with ten tests each (--athletes N, --sessions N)
              door measure FILE         how long the browser door takes for each page of it (--times N, --hipassess PATH)
              door kill FILE            types into the door and kills it (--times N): is what was acknowledged there?
              sharing load              fifty people at two instances of a shared door on a PostgreSQL of their own: how long each page
                                        takes, and whether every finished test is kept once
                --hipassess PATH        the program (the Release build); --postgres FOLDER of initdb (the newest there is)
                --minutes M             how long (5); --people N --writers W (50, of whom 20 type), --thinking 0.5-2 seconds
                --athletes N, --sessions N, --teams N    what is there at first (400, 6, 6)
              sharing restart           the same while the database ends and comes back, twice (same options)
              sharing kills             writers while one instance after the other is killed (--kills 200; same options)
              generate N FILE           a file of N athletes, 24 rows each
              seasons N FILE            a file of N athletes with 24 tests each
              calibrate                 how often the rules are right and wrong: tables and charts of docs/methods.md, sections 6, 9 and 12, and expected-shares.csv
              calibrate --levels        the same of section 9 alone
              calibrate --mobility      the same of section 12 alone
              calibrate --quick         rough tables in seconds, writes nothing
            """);
        return 2;
}
