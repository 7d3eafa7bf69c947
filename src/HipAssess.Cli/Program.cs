using HipAssess.Cli;
using HipAssess.Cli.Output;

return CommandLine.Run(args, Terminal.Console());
