# Completion of finhop in bash: the program itself knows what may follow.
_finhop() {
  local i ligne mot avant='' mots=()
  # Readline cuts « --format=csv » into three words: they are one again.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    mot=${COMP_WORDS[i]}
    if [[ $mot == '=' || ($i -gt 1 && ${COMP_WORDS[i - 1]} == '=') ]] && ((${#mots[@]})); then
      mots[-1]+=$mot
      if [[ $mot == '=' ]]; then avant=${mots[-1]}; fi
    else
      mots+=("$mot")
      avant=''
    fi
  done
  local debut=${mots[-1]-} guillemet=''
  case $debut in
    [\'\"]*) guillemet=${debut:0:1} mots[-1]=${debut:1} ;;
    *\\*) mots[-1]=${debut//\\/} ;;
  esac
  COMPREPLY=()
  while IFS= read -r ligne; do
    if [[ $ligne == :fichiers ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r mot; do COMPREPLY+=("$mot"); done < <(compgen -f -- "${mots[-1]#"$avant"}")
      continue
    fi
    mot=${ligne%%$'\t'*}
    mot=${mot#"$avant"}
    if [[ -z $guillemet ]]; then printf -v mot %q "$mot"; fi
    COMPREPLY+=("$mot")
  done < <(finhop completer -- "${mots[@]}" 2>/dev/null)
}
complete -F _finhop finhop
