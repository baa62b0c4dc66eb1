# Sourced by what plays console blocks again: `travail` is its temporary folder, `racine` the tree, `finhop` the program.
# The blocks run in the folder "$travail/session", where the documents of the example are.

# Every console block, its commands run in one folder by one shell.
play() {
  local ligne commande='' bloc=non code=0
  while IFS= read -r ligne; do
    case $ligne in
      '```console') bloc=oui; printf '%s\n' "$ligne" ;;
      '```') bloc=non; printf '%s\n' "$ligne" ;;
      *)
        if [[ $bloc == non ]]; then printf '%s\n' "$ligne"; continue; fi
        [[ $ligne == '$ '* || -n $commande ]] || continue
        printf '%s\n' "$ligne"
        commande+=${ligne#\$ }$'\n'
        [[ $ligne != *\\ ]] || continue
        code=$(run "$commande" "$code")
        sed "s|$travail/session|/home/vous/essai|g" "$travail/sortie"
        commande='' ;;
    esac
  done
}

# Runs one command after one that ended with code $2; says its own code.
run() { (cd "$travail/session" && (exit "$2"); eval "$1") >"$travail/sortie" 2>&1 </dev/null && echo 0 || echo $?; }

nouvelle_session() {
  rm -rf "$travail/session"
  mkdir "$travail/session"
  cp "$racine"/tests/donnees/pieces/{facture,va}.pdf "$travail/session"
}

mkdir "$travail/bin"
ln -s "$finhop" "$travail/bin/finhop"
nouvelle_session
unset FINHOP_BASE
export PATH=$travail/bin:$PATH FINHOP_HORLOGE=2022-05-16T09:00:00Z FINHOP_AUTEUR=vous LC_ALL=C.UTF-8
