import { COMPLETE } from '../commands.ts';

/*
 * Each script asks the program at every TAB, so that it knows of every command, option, plan and activity. The answer
 * is lines: the first is `files`, `folders` or `none`, what the shell is to add itself; then one for each word. The
 * scripts are ASCII, for shells that read them in another encoding.
 */

/** `nosort` came with bash 4.4, `compopt` with 4.0: older ones do without. */
const BASH = String.raw`_oidp() {
  local line files=
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $files ]]; then files=$line; else COMPREPLY+=("$line"); fi
  done < <(oidp ${COMPLETE} bash "$COMP_LINE" "$COMP_POINT" "$COMP_WORDBREAKS" 2>/dev/null)
  {
    compopt -o nosort
    case $files in
      files) compopt -o filenames -o default -o plusdirs ;;
      folders) compopt -o filenames -o dirnames ;;
    esac
  } 2>/dev/null
}
complete -F _oidp oidp
`;

/** `compinit` is called where the person's own set-up does not. */
const ZSH = String.raw`(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
_oidp() {
  local -a lines
  lines=("${'$'}{(@f)$(oidp ${COMPLETE} zsh "${'$'}{(@Q)words[2,CURRENT-1]}" "${'$'}{(Q)PREFIX}" 2>/dev/null)}")
  local files=$lines[1]
  shift lines
  (( $#lines )) && _describe -V oidp lines -U
  [[ $files == none ]] && return
  compset -P '--*='
  case $files in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
compdef _oidp oidp
`;

const FISH = String.raw`function __oidp_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l current (commandline -ct)
    set -l lines (oidp ${COMPLETE} fish $words "$current" 2>/dev/null)
    set -l option (string match -r -- '^--[^=]*=' "$current")
    set -l value (string replace -- "$option" '' "$current")
    string join \n -- $lines[2..]
    switch "$lines[1]"
        case files
            printf "$option%s\n" (__fish_complete_path "$value")
        case folders
            printf "$option%s\n" (__fish_complete_directories "$value")
    end
end
complete -c oidp -e
complete -c oidp -f -k -a '(__oidp_complete)'
`;

/**
 * The words go by the environment: a native command gets empty words and quotes wrong in older versions. An empty
 * line keeps PowerShell from offering files where none is expected.
 */
const POWERSHELL = String.raw`Register-ArgumentCompleter -Native -CommandName oidp -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.Extent } |
        Where-Object { $_.StartOffset -lt $cursorPosition })
    $texts = @($words | ForEach-Object {
        $_.Text.Substring(0, [Math]::Min($_.Text.Length, $cursorPosition - $_.StartOffset))
    })
    if ($words.Count -eq 0 -or $words[-1].EndOffset -lt $cursorPosition) { $texts += '' }
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $env:OIDP_WORDS = $texts -join [char]10
        $files, $lines = @(oidp ${COMPLETE} powershell 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
        $env:OIDP_WORDS = $null
    }
    $results = @($lines | Where-Object { $_ } | ForEach-Object {
        $insert, $show, $say = $_ -split [char]9
        [System.Management.Automation.CompletionResult]::new($insert, $show, 'ParameterValue', $say)
    })
    if ($files -in 'files', 'folders') {
        $results += @([System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) |
            Where-Object { $files -eq 'files' -or $_.ResultType -eq 'ProviderContainer' })
    }
    if ($results.Count -eq 0) { '' } else { $results }
}
`;

/** The scripts by the names of their shells. */
export const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH, powershell: POWERSHELL } as const;

export type Shell = keyof typeof SCRIPTS;

/** What a person types once in each shell, to have completion in every new one. */
export const SET_UP: Readonly<Record<Shell, string>> = {
  bash: `echo 'eval "$(oidp completion bash)"' >> ~/.bashrc`,
  zsh: `echo 'eval "$(oidp completion zsh)"' >> ~/.zshrc`,
  fish: 'mkdir -p ~/.config/fish/completions; and oidp completion fish > ~/.config/fish/completions/oidp.fish',
  powershell:
    "New-Item -ItemType Directory -Force (Split-Path $PROFILE) | Out-Null; Add-Content $PROFILE 'oidp completion powershell | Out-String | Invoke-Expression'",
};
