# Prints a sound PDF of one page and about n bytes, most of them a comment in the page's content.
function objet(texte) { places[++objets] = length(corps); corps = corps objets " 0 obj\n" texte "\nendobj\n" }
BEGIN {
  for (bourre = "% rien que du poids, pour peser comme un document numérisé\n"; length(bourre) * 2 <= n;) bourre = bourre bourre
  bourre = bourre substr(bourre, 1, n - length(bourre)) "\n"
  corps = "%PDF-1.4\n"
  objet("<< /Type /Catalog /Pages 2 0 R >>")
  objet("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
  objet("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>")
  objet("<< /Length " length(bourre) " >>\nstream\n" bourre "endstream")
  printf "%sxref\n0 %d\n0000000000 65535 f \n", corps, objets + 1
  for (i = 1; i <= objets; i++) printf "%010d 00000 n \n", places[i]
  printf "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", objets + 1, length(corps)
}
