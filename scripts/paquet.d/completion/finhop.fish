# Completion of finhop in fish: the program itself knows what may follow.
function __finhop_completer
    set -l mots (commandline -opc) (commandline -ct | string unescape)
    for ligne in (finhop completer -- $mots[2..-1] 2>/dev/null)
        if test "$ligne" = ':fichiers'
            __fish_complete_path (commandline -ct)
        else
            printf '%s\n' $ligne
        end
    end
end
complete -c finhop -f -a '(__finhop_completer)'
