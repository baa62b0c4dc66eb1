# What scripts/bench measured (see bench-mesures.bash for its lines), as those who tell it need it: read before them.
#   awk -f bench-durees.awk -f bench-table.awk ...
function relever(ligne,   champ) {
  split(ligne, champ, "\t")
  durees[champ[1]] = durees[champ[1]] " " champ[2]
  if (champ[3] > memoire[champ[1]]) memoire[champ[1]] = champ[3]
}
# In seconds.
function mediane(nom,   valeurs, n, i, j, v) {
  n = split(durees[nom], valeurs, " ")
  for (i = 2; i <= n; i++) {
    v = valeurs[i] + 0
    for (j = i - 1; j >= 1 && valeurs[j] + 0 > v; j--) valeurs[j + 1] = valeurs[j]
    valeurs[j + 1] = v
  }
  return n % 2 ? valeurs[(n + 1) / 2] / 1e6 : (valeurs[n / 2] + valeurs[n / 2 + 1]) / 2e6
}
function virgule(texte) { sub(/\./, ",", texte); return texte }
function duree(s) {
  if (s < 0.1) return virgule(sprintf("%.1f ms", s * 1000))
  if (s < 1) return sprintf("%.0f ms", s * 1000)
  return virgule(sprintf("%.2f s", s))
}
