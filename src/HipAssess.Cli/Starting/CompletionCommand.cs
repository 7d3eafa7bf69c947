using System.CommandLine;
using HipAssess.Cli.Output;

namespace HipAssess.Cli.Starting;

/// <summary><c>hipassess completion</c>: a script that lets a shell complete commands and options.</summary>
public static class CompletionCommand
{
    // Each asks the program itself, so that a new option is known at once.
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            # Put this into ~/.bashrc:  source <(hipassess completion bash)
            _hipassess() {
              local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(hipassess "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
            }
            complete -o bashdefault -o default -F _hipassess hipassess
            """,
        ["zsh"] = """
            # Put this into ~/.zshrc, after compinit:  source <(hipassess completion zsh)
            _hipassess() {
              local line="${BUFFER[1,CURSOR]}"
              local -a found
              found=("${(@f)$(hipassess "[suggest:${#line}]" "$line" 2>/dev/null)}")
              compadd -- $found
              _files
            }
            compdef _hipassess hipassess
            """,
        ["fish"] = """
            # Put this into ~/.config/fish/completions/hipassess.fish:  hipassess completion fish > ~/.config/fish/completions/hipassess.fish
            function __hipassess
              set -l line (commandline -cp)
              hipassess "[suggest:"(string length -- $line)"]" $line 2>/dev/null
            end
            complete -c hipassess -a '(__hipassess)'
            """,
        ["pwsh"] = """
            # Put this into $PROFILE:  hipassess completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName hipassess -ScriptBlock {
              param($word, $tree, $position)
              $line = $tree.ToString()
              if ($position -gt $line.Length) { $line = $line.PadRight($position) } else { $line = $line.Substring(0, $position) }
              hipassess "[suggest:$($line.Length)]" $line 2>$null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    /// <summary>The command line of <c>completion</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion",
            "Prints a script with which a shell completes commands and options. Its first line says where to put it.\n\n"
            + "Examples:\n  hipassess completion bash > hipassess.bash") { shell };
        command.SetAction(parsed =>
        {
            terminal.Out.WriteLine(Scripts[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n"));
            return ExitCodes.Done;
        });
        return command;
    }
}
