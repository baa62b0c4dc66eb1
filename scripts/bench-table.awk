# Joins what must hold (first file) to what was measured (second file, see bench-mesures.bash) into the one table.
#   awk -v forme=table|json -f bench-durees.awk -f bench-table.awk bornes mesures
# A line of the first: label | ours | peers, the fastest counts | kind of bound | bound | memory bound in MiB, where the
# kind is `fois` (ours at most so many times the peer), `plus` (the peer and so many seconds) or `au_plus` (seconds);
# none when the row only informs.
function largeur(texte) { gsub(/[\200-\277]/, "", texte); return length(texte) }
function cellule(ligne, colonne, texte) {
  cellules[ligne, colonne] = texte
  if (largeur(texte) > largeurs[colonne]) largeurs[colonne] = largeur(texte)
}
function le_plus_rapide(noms,   n, i, un, meilleur) {
  n = split(noms, un, " ")
  for (i = 1; i <= n; i++)
    if (un[i] in durees && (meilleur == "" || mediane(un[i]) < mediane(meilleur))) meilleur = un[i]
  return meilleur
}
function dire_borne(sorte, borne, mio,   texte) {
  if (sorte == "fois") texte = "≤ " virgule(borne) " ×"
  else if (sorte == "plus") texte = "≤ +" borne * 1000 " ms"
  else if (sorte == "au_plus") texte = borne < 1 ? "≤ " borne * 1000 " ms" : "≤ " borne " s"
  else return "–"
  return mio == "" ? texte : texte ", " mio " Mio"
}
function juger(sorte, borne, mio, nous, pair, ko) {
  if (sorte == "") return "–"
  if (sorte != "au_plus" && pair == "") return "non jugé"
  if (mio != "" && ko > mio * 1024) return "non"
  if (sorte == "fois") return nous <= borne * pair ? "oui" : "non"
  return nous <= borne + (sorte == "plus" ? pair : 0) ? "oui" : "non"
}
function json_ou_null(valeur, forme_nombre) { return valeur == "" ? "null" : sprintf(forme_nombre, valeur) }
function json(r) {
  return sprintf("  {\"mesure\": \"%s\", \"secondes\": %.6f, \"memoireKo\": %d, \"pair\": %s, \"pairSecondes\": %s, " \
    "\"rapport\": %s, \"borne\": %s, \"memoireMioAuPlus\": %s, \"tient\": %s}", r["label"], r["nous"], r["ko"],
    r["pair"] == "" ? "null" : "\"" noms[r["pair"]] "\"", json_ou_null(r["duree"], "%.6f"), json_ou_null(r["rapport"], "%.4f"),
    r["sorte"] == "" ? "null" : "{\"sorte\": \"" r["sorte"] "\", \"valeur\": " r["borne"] "}", json_ou_null(r["mio"], "%d"),
    r["tient"] == "oui" ? "true" : r["tient"] == "non" ? "false" : "null")
}
function ranger(r, l) {
  cellule(l, 1, r["label"])
  cellule(l, 2, duree(r["nous"]))
  cellule(l, 3, r["ko"] ? sprintf("%.0f Mio", r["ko"] / 1024) : "–")
  cellule(l, 4, r["pair"] == "" ? (r["attendu"] == "" ? "–" : "absent") : duree(r["duree"]) " (" noms[r["pair"]] ")")
  cellule(l, 5, r["rapport"] == "" ? "–" : virgule(sprintf("%.2f", r["rapport"])))
  cellule(l, 6, dire_borne(r["sorte"], r["borne"], r["mio"]))
  cellule(l, 7, r["tient"])
}
BEGIN {
  FS = "|"
  n = split("version finhop --version|sqlite_select sqlite3 select 1|zip zip -0 et sync|cp cp et sync|jsonschema jsonschema --fast|" \
    "ajv Ajv|cat cat|sqlite_import sqlite3 .import|sqlite_groupe sqlite3 GROUP BY|task taskwarrior, 744 tâches|" \
    "page_sans_lents sans eux|import_seul le même seul|liste_csv la même en CSV", paires, "|")
  for (i = 1; i <= n; i++) noms[substr(paires[i], 1, index(paires[i], " ") - 1)] = substr(paires[i], index(paires[i], " ") + 1)
  n = split("logiciel client situation mois trimestre annee", par, " ")
  for (i = 1; i <= n; i++) noms["sqlite_argent_" par[i]] = "sqlite3 GROUP BY"
  n = split("mesure|finhop|mémoire|pair|rapport|borne|tient", titres, "|")
  for (i = 1; i <= n; i++) cellule(0, i, titres[i])
}
FNR == 1 { fichier++; if (fichier == 2) FS = "\t" }
fichier == 1 { bornes[++lignes] = $0; next }
{ relever($0) }
END {
  for (l = 1; l <= lignes; l++) {
    split(bornes[l], champ, "|")
    r["label"] = champ[1]; r["attendu"] = champ[3]; r["sorte"] = champ[4]; r["borne"] = champ[5]; r["mio"] = champ[6]
    r["nous"] = mediane(champ[2]); r["ko"] = memoire[champ[2]] + 0
    r["pair"] = le_plus_rapide(champ[3])
    r["duree"] = r["pair"] == "" ? "" : mediane(r["pair"])
    r["rapport"] = r["pair"] == "" ? "" : r["nous"] / r["duree"]
    r["tient"] = juger(r["sorte"], r["borne"], r["mio"], r["nous"], r["duree"], r["ko"])
    if (forme == "json") printf "%s%s", l == 1 ? "[\n" : ",\n", json(r)
    else ranger(r, l)
  }
  if (forme == "json") { print "\n]"; exit }
  for (l = 0; l <= lignes; l++) {
    for (c = 1; c <= 7; c++) printf "| %s%*s ", cellules[l, c], largeurs[c] - largeur(cellules[l, c]), ""
    print "|"
    if (l == 0) { for (c = 1; c <= 7; c++) { t = sprintf("%*s", largeurs[c], ""); gsub(/ /, "-", t); printf "| %s ", t }; print "|" }
  }
}
