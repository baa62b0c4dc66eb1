# Tells how each command's time grows with the number of dossiers, from what scripts/bench measured: a table, or JSON.
#   awk -v forme=table|json|courbes -v tailles="1000 10000" -v tolerance=1.25 -f bench-durees.awk -f bench-croissance.awk \
#     mesures
# From each size to the next, time may be multiplied by what the size is, and a quarter more for the noise of a machine.
# `courbes` gives what bench-image.awk draws: name, size, seconds.
function milliers(n,   texte) {
  for (texte = ""; n >= 1000; n = int(n / 1000)) texte = sprintf(" %03d", n % 1000) texte
  return n texte
}
function temps(c, t) { return mediane(cles[c] "@" taille[t]) }
# The worst step: how many times more than the size the time was multiplied.
function pire(c,   t, pas, r) {
  for (t = 2; t <= nt; t++) {
    r = temps(c, t) / temps(c, t - 1) / (taille[t] / taille[t - 1])
    if (r > pas) pas = r
  }
  return pas
}
{ relever($0) }
END {
  nt = split(tailles, taille, " ")
  nc = split("montrer etat prets csv import", cles, " ")
  split("`montrer`|`etat`|`lister --pret --limite 20`|`lister --format csv`|`avance importer`", noms, "|")
  if (forme == "courbes") {
    for (c = 1; c <= nc; c++)
      for (t = 1; t <= nt; t++) { nom = noms[c]; gsub(/`/, "", nom); printf "%s|%d|%.6f\n", nom, taille[t], temps(c, t) }
    exit
  }
  if (forme == "json") {
    print "["
    for (c = 1; c <= nc; c++) {
      printf "  {\"mesure\": \"%s\", \"points\": [", noms[c]
      for (t = 1; t <= nt; t++)
        printf "%s{\"dossiers\": %d, \"secondes\": %.6f, \"memoireKo\": %d}", (t > 1 ? ", " : ""), taille[t], temps(c, t),
          memoire[cles[c] "@" taille[t]]
      printf "], \"pirePas\": %.4f, \"tient\": %s}%s\n", pire(c), (pire(c) <= tolerance ? "true" : "false"), (c < nc ? "," : "")
    }
    print "]"
    exit
  }
  printf "| dossiers |"
  for (t = 1; t <= nt; t++) printf " %s |", milliers(taille[t])
  printf " mémoire | pire pas | tient |\n|---|"
  for (t = 1; t <= nt + 2; t++) printf "---|"
  print "---|"
  for (c = 1; c <= nc; c++) {
    printf "| %s |", noms[c]
    ko = 0
    for (t = 1; t <= nt; t++) {
      printf " %s |", duree(temps(c, t))
      if (memoire[cles[c] "@" taille[t]] > ko) ko = memoire[cles[c] "@" taille[t]]
    }
    printf " %.0f Mio | %s | %s |\n", ko / 1024, virgule(sprintf("%.2f", pire(c))), (pire(c) <= tolerance ? "oui" : "non")
  }
}
