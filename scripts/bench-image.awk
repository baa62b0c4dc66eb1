# Draws time against number of dossiers, both by powers of ten, from lines « command|dossiers|seconds ». The picture brings
# its own white ground, so it reads the same on a dark page.
function log10(x) { return log(x) / log(10) }
function px(n) { return gauche + (log10(n) - xmin) / (xmax - xmin) * (droite - gauche) }
function py(s) { return bas - (log10(s) - ymin) / (ymax - ymin) * (bas - haut) }
function plancher(x) { return x == int(x) ? x : x < 0 ? int(x) - 1 : int(x) }
function plafond(x) { return -plancher(-x) }
function milliers(n,   texte) {
  for (texte = ""; n >= 1000; n = int(n / 1000)) texte = sprintf(" %03d", n % 1000) texte
  return n texte
}
function duree(e) { return e < 0 ? (e == -1 ? "100 ms" : e == -2 ? "10 ms" : e == -3 ? "1 ms" : "0,1 ms") : milliers(10 ^ e) " s" }
function ligne(x1, y1, x2, y2, style) {
  printf "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>\n", x1, y1, x2, y2, style
}
function texte(x, y, ancre, style, t) {
  gsub(/&/, "\\&amp;", t); gsub(/</, "\\&lt;", t)
  printf "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>\n", x, y, ancre, style, t
}
BEGIN { FS = "|" }
{
  if (!($1 in vue)) { vue[$1] = 1; noms[++courbes] = $1 }
  points[$1] = points[$1] " " $2 "," $3
  if (NR == 1 || $2 < nmin) nmin = $2
  if ($2 > nmax) nmax = $2
  if (NR == 1 || $3 < smin) smin = $3
  if ($3 > smax) smax = $3
}
END {
  if (NR == 0) exit 1
  largeur = 820; hauteur = 480; gauche = 80; droite = 580; haut = 60; bas = 410
  xmin = plancher(log10(nmin) + 1e-9); xmax = plafond(log10(nmax) - 1e-9)
  if (xmax <= xmin) xmax = xmin + 1
  ymin = plancher(log10(smin)); ymax = plafond(log10(smax))
  split("#1f5fa8 #b3541e #2f7d32 #8e3a9d #5b5b5b", couleurs, " ")
  printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" " \
    "font-family=\"sans-serif\" font-size=\"14\" fill=\"#222\" role=\"img\">\n", largeur, hauteur, largeur, hauteur
  print "<title>Durée des commandes selon le nombre de dossiers</title>"
  printf "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#fff\" stroke=\"#bbb\"/>\n", largeur, hauteur
  texte(gauche, 34, "start", "font-size=\"17\" font-weight=\"bold\"", "Durée selon le nombre de dossiers")
  for (e = xmin; e <= xmax; e++) {
    ligne(px(10 ^ e), haut, px(10 ^ e), bas, "stroke=\"#ddd\"")
    texte(px(10 ^ e), bas + 22, "middle", "", milliers(10 ^ e))
  }
  for (e = ymin; e <= ymax; e++) {
    ligne(gauche, py(10 ^ e), droite, py(10 ^ e), "stroke=\"#ddd\"")
    texte(gauche - 8, py(10 ^ e) + 5, "end", "", duree(e))
  }
  texte((gauche + droite) / 2, bas + 48, "middle", "", "dossiers (échelles logarithmiques)")
  # What linear looks like, from the lower left, as far as it fits.
  fin = ymax - ymin < xmax - xmin ? ymax - ymin : xmax - xmin
  ligne(gauche, bas, px(10 ^ (xmin + fin)), py(10 ^ (ymin + fin)), "stroke=\"#999\" stroke-dasharray=\"5 5\"")
  for (c = 1; c <= courbes; c++) {
    n = split(substr(points[noms[c]], 2), p, " ")
    trace = ""
    for (i = 1; i <= n; i++) {
      split(p[i], xy, ",")
      x = px(xy[1]); y = py(xy[2])
      trace = trace sprintf("%.1f,%.1f ", x, y)
      printf "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>\n", x, y, couleurs[c]
    }
    printf "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n", trace, couleurs[c]
    fins[c] = y; ordre[c] = c
  }
  # The names stand at the end of the lines, highest first, never one over another.
  for (i = 2; i <= courbes; i++)
    for (j = i; j > 1 && fins[ordre[j]] < fins[ordre[j - 1]]; j--) { t = ordre[j]; ordre[j] = ordre[j - 1]; ordre[j - 1] = t }
  for (i = 1; i <= courbes; i++) {
    y = fins[ordre[i]] + 5
    if (i > 1 && y < avant + 18) y = avant + 18
    texte(droite + 14, y, "start", "style=\"fill:" couleurs[ordre[i]] "\"", noms[ordre[i]])
    avant = y
  }
  ligne(droite + 14, bas + 44, droite + 44, bas + 44, "stroke=\"#999\" stroke-dasharray=\"5 5\"")
  texte(droite + 52, bas + 48, "start", "", "croissance linéaire")
  print "</svg>"
}
