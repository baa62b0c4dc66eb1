# Writes n sound deposits and n faulty ones, of 200 requests each. The same call gives the same bytes.
function cle(corps,   i, somme, chiffre) {
  for (i = 1; i <= 8; i++) {
    chiffre = substr(corps, i, 1) + 0
    if (i % 2 == 0) { chiffre *= 2; if (chiffre > 9) chiffre -= 9 }
    somme += chiffre
  }
  return (10 - somme % 10) % 10
}
function finess(i,   corps) { corps = sprintf("75%06d", i); return corps cle(corps) }
function demande(i, jour, montant,   numero) {
  numero = sprintf("%05d", i)
  return "    {\n      \"numLigne\": " i ",\n      \"typeAction\": \"C\",\n      \"numeroASP\": \"FINHOP" sprintf("%06d", i) "\",\n" \
    "      \"numeroEditeur\": \"" numero "\",\n      \"facture\": {\n        \"dateFacture\": \"" jour "\",\n" \
    "        \"montantSegurHTFacture\": " montant "\n      },\n      \"beneficiairesPMSI\": [\n        \"" finess(i) "\"\n      ],\n" \
    "      \"piecesJustificatives\": [\n" piece(numero, "FACTURE") ",\n" piece(numero, "VA") "\n      ],\n" \
    "      \"scenariosEffectivementInstalles\": {\n        \"PFI\": {\n          \"isDirectToDMP\": true,\n          \"identDMP\": [\n" \
    "            \"1" finess(i) "\"\n          ],\n          \"isDirectToMSSPro\": true,\n" \
    "          \"adresseBoiteMSSPro\": \"hopital" numero "@exemple.mssante.fr\",\n          \"isDirectToMSSCitoyen\": false,\n" \
    "          \"adresseBoiteMSSCitoyen\": null\n        },\n        \"RI\": {\n          \"identINSi\": null\n        }\n      },\n" \
    "      \"codeTraitement\": null,\n      \"libelleTraitement\": null\n    }"
}
function piece(numero, type) {
  return "        {\n          \"nomFichier\": \"HOP-PFI-Va1-" type "-" numero ".pdf\",\n          \"formatFichier\": \"PDF\",\n" \
    "          \"typeFichier\": \"" type "\"\n        }"
}
function depot(jour, montant,   texte, i) {
  texte = "{\n  \"impId\": null,\n  \"numeroAns\": \"1234567890\",\n  \"SIRET\": \"73282932000074\",\n  \"lignesImport\": [\n"
  for (i = 1; i <= 200; i++) texte = texte demande(i, jour, montant) (i < 200 ? ",\n" : "\n")
  return texte "  ]\n}\n"
}
BEGIN {
  sain = depot("15/05/2022", "12500.00")
  fautif = depot("2022-05-15", "12500")
  for (f = 0; f < n; f++) {
    nom = sprintf("/JSON-1234567890-2022%02d%02d-%03d.json", 6 + int(f / 27972), 1 + int(f / 999) % 28, f % 999 + 1)
    printf "%s", sain > (sains nom)
    close(sains nom)
    printf "%s", fautif > (fautifs nom)
    close(fautifs nom)
  }
}
