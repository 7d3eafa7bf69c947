using HipAssess.Cli;

return CommandLine.Run(args, Terminal.Console());
