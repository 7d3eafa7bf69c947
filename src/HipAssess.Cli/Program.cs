using HipAssess.Cli;
using HipAssess.Cli.Output;
using HipAssess.Cli.Starting;

string[] meant = Surroundings.Meant(args, Surroundings.Here);
int code = CommandLine.Run(meant, Terminal.Console());
if (code != ExitCodes.Done && meant is ["serve", ..] && OperatingSystem.IsWindows() && Surroundings.Here() is { HasTerminal: false, IsConnected: false })
{
    // A window of its own closes with the program, and what went wrong with it.
    Console.Error.WriteLine("Press Enter to close this window.");
    Console.ReadLine();
}
return code;
