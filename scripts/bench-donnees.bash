# Sourced by scripts/bench: makes the data it measures on, always the same for the same sizes, in $travail.

# An empty base with one logiciel, under that name.
faire_une_base() {
  FINHOP_BASE=$1 "$finhop" init --siret 88558855858745 >/dev/null 2>&1
  FINHOP_BASE=$1 "$finhop" logiciel ajouter --ans 1234567890 >/dev/null
}

# A base of so many dossiers, every fifth one with a solde, by SQL.
faire_des_dossiers() {
  FINHOP_BASE=$1 "$finhop" init --siret 88558855858745 >/dev/null 2>&1
  sqlite3 "$1" -cmd '.parameter init' -cmd ".parameter set :dossiers $2" <"$racine/scripts/bench-base.sql"
  # A base that finhop has written is known to the planner; this one too.
  sqlite3 "$1" 'PRAGMA optimize'
}

# Deposits of 200 requests: sound ones, and ones where every request has two faults of format.
faire_les_depots() {
  mkdir -p "$travail/sains" "$travail/fautifs"
  awk -v n="$depots" -v sains="$travail/sains" -v fautifs="$travail/fautifs" -f "$racine/scripts/bench-depots.awk"
}

faire_les_avances() {
  LC_ALL=C awk -v n="$2" -v court="${3:-0}" -f "$racine/scripts/bench-avances.awk" >"$1"
}

# The soldes of the avances of that table, ready but for their documents.
faire_les_soldes() {
  echo 'numeroEditeur;dateFacture;montantSegurHTFacture;isDirectToDMP;identDMP;isDirectToMSSPro;adresseBoiteMSSPro;isDirectToMSSCitoyen;adresseBoiteMSSCitoyen'
  local numero finess
  while IFS=';' read -r numero _ _ _ _ _ finess _; do
    echo "$numero;15/05/2022;12500,00;oui;1$finess;oui;hopital$numero@exemple.mssante.fr;non;"
  done < <(sed 1d "$1")
}

# One sound PDF copied: a comment after its end makes each copy's bytes its own, so that none is stored once for two.
faire_les_documents() {
  local numero type modele=$travail/modele.pdf
  mkdir "$travail/documents"
  LC_ALL=C awk -v n=$((documents * 1000000 / 400 - 600)) -f "$racine/scripts/bench-pdf.awk" >"$modele"
  for numero in "$@"; do
    for type in FACTURE VA; do
      { cat "$modele"; echo "% $type $numero"; } >"$travail/documents/HOP-PFI-Va1-$type-$numero.pdf"
    done
  done
}

# 200 dossiers ready to be exported, through the commands themselves, which vouch for the documents.
faire_la_base_a_exporter() {
  local numeros
  faire_les_avances "$travail/200.csv" 200
  mapfile -t numeros < <(sed 1d "$travail/200.csv" | cut -d';' -f1)
  faire_les_documents "${numeros[@]}"
  faire_les_soldes "$travail/200.csv" >"$travail/soldes.csv"
  export FINHOP_BASE=$travail/documents.db
  faire_une_base "$FINHOP_BASE"
  "$finhop" avance importer "$travail/200.csv" >/dev/null 2>"$travail/erreurs" &&
    "$finhop" solde importer "$travail/soldes.csv" >/dev/null 2>"$travail/erreurs" &&
    "$finhop" piece importer "$travail/documents" >"$travail/pieces" 2>"$travail/erreurs" ||
    { echo "les 200 dossiers à exporter n'ont pas pu être faits :" >&2; tail -n 5 "$travail/erreurs" >&2; exit 1; }
  unset FINHOP_BASE
  local joints
  joints=$(sqlite3 "$travail/documents.db" 'SELECT count(*) FROM piece')
  [[ $joints == 400 ]] || { echo "piece importer a pris $joints documents sur 400" >&2; exit 1; }
}

# 744 tasks: the number at which the tracker of the issue was found slow.
faire_les_taches() {
  mkdir "$travail/taches"
  printf 'data.location=%s\nconfirmation=off\nnews.version=9\n' "$travail/taches" >"$travail/taskrc"
  awk 'BEGIN { for (i = 1; i <= 744; i++)
    printf "{\"description\":\"dossier %05d\",\"status\":\"pending\",\"entry\":\"20220516T090000Z\",\"project\":\"hopital%d\"}\n", i, i % 50 }' |
    TASKRC=$travail/taskrc TASKDATA=$travail/taches task import - >/dev/null 2>&1
}

# The peers from npm, into the work folder only.
installer_les_validateurs() {
  (cd "$travail" && npm init -y && npm install --no-audit --no-fund @sourcemeta/jsonschema ajv) >"$travail/npm.log" 2>&1 ||
    echo "npm n'a pas pu les installer : voir les validateurs JSON Schema absents ci-dessous" >&2
}
