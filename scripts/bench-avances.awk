# Prints a table of n avances, numbered in base 36 as a numeroEditeur allows. The same call gives the same bytes.
# With court=1 each row is short: a million of them stay under the 64 MB that one import accepts.
function numero(i,   texte, k) {
  for (k = 0; k < 5; k++) {
    texte = substr("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", i % 36 + 1, 1) texte
    i = int(i / 36)
  }
  return texte
}
function finess(i,   corps, k, somme, chiffre) {
  corps = sprintf("%08d", 10000000 + i)
  for (k = 1; k <= 8; k++) {
    chiffre = substr(corps, k, 1) * (k % 2 ? 1 : 2)
    somme += chiffre > 9 ? chiffre - 9 : chiffre
  }
  return corps ((10 - somme % 10) % 10)
}
BEGIN {
  if (court) {
    print "numeroEditeur;numeroASP;numeroAns;client;montantBonCommandeHT;beneficiairesPMSI"
    for (i = 1; i <= n; i++) printf "%s;FINHOP0%s;1234567890;CH %d;12500;%s\n", numero(i), numero(i), i, finess(i)
    exit
  }
  print "numeroEditeur;numeroASP;numeroAns;client;dateBonCommande;montantBonCommandeHT;beneficiairesPMSI;statut;datePaiement;montantAvance"
  for (i = 1; i <= n; i++)
    printf "%s;FINHOP0%s;1234567890;Hôpital de la ville %d;15/03/2022;12 500,00;%s;payee;20/04/2022;3750,00\n",
      numero(i), numero(i), i, finess(i)
}
