# Sourced by scripts/bench: runs commands and keeps what they cost, one line each in $travail/mesures:
# name, microseconds, kilobytes at most.

maintenant() { echo "${EPOCHREALTIME/[.,]/}"; }

echouer_mesure() {
  echo "« ${*:2} » : code $1 inattendu" >&2
  tail -n 5 "$travail/erreurs" >&2
  exit 1
}

# mesurer NAME CODE COMMAND...: one run. A command that ends otherwise than expected is no measure.
mesurer() {
  local nom=$1 attendu=$2 code=0 debut fin ko
  shift 2
  debut=$(maintenant)
  /usr/bin/time -f '%M' -o "$travail/memoire" "$@" >"$travail/sortie" 2>"$travail/erreurs" </dev/null || code=$?
  fin=$(maintenant)
  [[ $code == "$attendu" ]] || echouer_mesure "$code" "$@"
  ko=$(tail -n 1 "$travail/memoire")
  printf '%s\t%d\t%d\n' "$nom" $((fin - debut)) "$ko" >>"$travail/mesures"
}

# mesurer_court NAME TIMES COMMAND...: what lasts milliseconds, run so many times, divided.
mesurer_court() {
  local nom=$1 fois=$2 i debut fin ko
  shift 2
  # The memory, and whether it works at all, before the clock starts.
  /usr/bin/time -f '%M' -o "$travail/memoire" "$@" >"$travail/sortie" 2>"$travail/erreurs" </dev/null ||
    echouer_mesure $? "$@"
  ko=$(tail -n 1 "$travail/memoire")
  debut=$(maintenant)
  for ((i = 0; i < fois; i++)); do "$@" >"$travail/sortie" 2>"$travail/erreurs" </dev/null; done
  fin=$(maintenant)
  printf '%s\t%d\t%d\n' "$nom" $(((fin - debut) / fois)) "$ko" >>"$travail/mesures"
}

mesurer_demarrage() {
  mesurer_court version 20 "$finhop" --version
  mesurer_court sqlite_select 20 sqlite3 :memory: 'select 1'
}

# Everything written before is on the disk when the clock starts, so that each pays for its own bytes only.
mesurer_export() {
  local a_part=$travail/export
  rm -rf "$a_part" && mkdir "$a_part"
  cp "$travail/documents.db" "$a_part/finhop.db"
  sync
  FINHOP_BASE=$a_part/finhop.db mesurer exporter 0 "$finhop" exporter --sortie "$a_part/exports"
  mesurer zip 0 sh -c "cd '$travail' && zip -q -0 -r '$a_part/documents.zip' documents && sync '$a_part/documents.zip'"
  mesurer cp 0 sh -c "cp -r '$travail/documents' '$a_part/copie' && sync '$a_part'/copie/*"
}

mesurer_controle() {
  mesurer cat 0 sh -c "cat '$travail'/sains/*.json >/dev/null"
  mesurer verifier 0 "$finhop" verifier "$travail/sains" --sans-base
  mesurer verifier_fautifs 1 "$finhop" verifier "$travail/fautifs" --sans-base
  local pairs=$travail/node_modules schema=$racine/scripts/bench-schema.json
  if [[ -x $pairs/.bin/jsonschema ]]; then
    mesurer jsonschema 0 "$pairs/.bin/jsonschema" validate --fast "$schema" "$travail/sains"
  fi
  if [[ -d $pairs/ajv ]]; then
    mesurer ajv 0 env NODE_PATH="$pairs" node "$racine/scripts/bench-ajv.cjs" "$schema" "$travail/sains"
  fi
}

# mesurer_import NAME TABLE: into a base that has nothing but its logiciel.
mesurer_import() {
  cp "$travail/vierge.db" "$travail/import.db"
  sync
  FINHOP_BASE=$travail/import.db mesurer "$1" 0 "$finhop" avance importer "$2"
}

# The same list as a text and as a workbook, made from what was just imported.
mesurer_import_de_classeur() {
  local -x FINHOP_BASE=$travail/import.db
  rm -f "$travail/liste.xlsx"
  "$finhop" lister --format csv >"$travail/liste.csv"
  "$finhop" lister --format xlsx --sortie "$travail/liste.xlsx" 2>/dev/null
  mesurer_import liste_csv "$travail/liste.csv"
  mesurer_import liste_xlsx "$travail/liste.xlsx"
}

mesurer_import_nu() {
  rm -f "$travail/nue.db"
  mesurer sqlite_import 0 sqlite3 "$travail/nue.db" 'CREATE TABLE t (a, b, c, d, e, f, g, h, i, j)' '.mode csv' \
    '.separator ;' ".import --skip 1 $travail/avances.csv t"
}

# mesurer_lectures SUFFIX BASE: the four commands that read a big base.
mesurer_lectures() {
  local -x FINHOP_BASE=$2
  mesurer_court "montrer$1" 20 "$finhop" montrer 000RS
  mesurer_court "etat$1" "$lectures" "$finhop" etat
  mesurer_court "completer$1" 20 "$finhop" completer -- montrer 000
  mesurer_court "prets$1" "$lectures" "$finhop" lister --pret --limite 20
  mesurer "csv$1" 0 "$finhop" lister --format csv
}

# The same counts and sums by the same columns, in the order of the rows, which is the fastest way to read them all.
readonly regroupement='SELECT a.numero_ans, a.statut, s.statut, count(*), sum(a.montant_bon_commande),
  sum(a.montant_avance), sum(s.montant_paye), sum((SELECT sum(f.montant_segur_ht) FROM facture f WHERE f.avance_id = s.avance_id))
  FROM avance a NOT INDEXED LEFT JOIN solde s ON s.avance_id = a.id GROUP BY 1, 2, 3 ORDER BY 1, 2, 3'

# Money by one key: what was ordered, received and invoiced, and the same by month, each sum on its own day.
sommes_par() {
  echo "SELECT $1, count(*), sum(a.montant_bon_commande), sum(a.montant_avance), sum(s.montant_paye),
    sum((SELECT sum(f.montant_segur_ht) FROM facture f WHERE f.avance_id = s.avance_id))
    FROM avance a NOT INDEXED LEFT JOIN solde s ON s.avance_id = a.id GROUP BY 1 ORDER BY 1"
}
# sommes_par_periode DAY: what names the period of a day, written jour.
sommes_par_periode() {
  echo "SELECT ${1//jour/j} AS p, sum(m) FROM (
    SELECT date_bon_commande AS j, montant_bon_commande AS m FROM avance UNION ALL
    SELECT date_paiement, montant_avance FROM avance UNION ALL
    SELECT date_paiement, montant_paye FROM solde UNION ALL
    SELECT date_facture, montant_segur_ht FROM facture) GROUP BY p ORDER BY p"
}

mesurer_argent() {
  local -x FINHOP_BASE=$travail/dossiers.db
  local -A pairs=(
    [logiciel]=$(sommes_par a.numero_ans)
    [client]=$(sommes_par a.client)
    [situation]=$(sommes_par "a.statut || ifnull(s.statut, '')")
    [mois]=$(sommes_par_periode 'substr(jour, 1, 7)')
    [trimestre]=$(sommes_par_periode "substr(jour, 1, 4) || (substr(jour, 6, 2) + 2) / 3")
    [annee]=$(sommes_par_periode 'substr(jour, 1, 4)')
  )
  local par
  for par in "${!pairs[@]}"; do
    mesurer "argent_$par" 0 "$finhop" argent --par "$par" --format csv
    mesurer "sqlite_argent_$par" 0 sqlite3 "$travail/dossiers.db" "${pairs[$par]}"
  done
  mesurer argent_au 0 "$finhop" argent --au 31/05/2022
  mesurer rapport 0 "$finhop" rapport
}

mesurer_pairs_des_lectures() {
  mesurer_court sqlite_groupe "$lectures" sqlite3 "$travail/dossiers.db" "$regroupement"
  if command -v task >/dev/null; then
    TASKRC=$travail/taskrc TASKDATA=$travail/taches mesurer_court task "$lectures" task list limit:20
  fi
}

# Pages as browsers get them, the server's memory, readers during an import: see bench-pages.mjs.
mesurer_pages() {
  mkdir -p "$travail/pages.d"
  node "$racine/scripts/bench-pages.mjs" "$finhop" "$travail/dossiers.db" "$travail/pages.d" >"$travail/sortie" 2>"$travail/erreurs" ||
    echouer_mesure $? node bench-pages.mjs
  cat "$travail/sortie" >>"$travail/mesures"
}

un_tour() {
  mesurer_demarrage
  mesurer_export
  mesurer_controle
  mesurer_import avances "$travail/avances.csv"
  mesurer_import_de_classeur
  mesurer_import_nu
  mesurer_lectures '' "$travail/dossiers.db"
  mesurer_argent
  mesurer_pairs_des_lectures
  mesurer_pages
}
