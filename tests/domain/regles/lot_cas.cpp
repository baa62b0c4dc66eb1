#include "domain/regles/cas.hpp"

namespace finhop::domain::cas {

namespace {

const std::string kMettre =
    " | mettre le document dans le zip, à la racine et sous le nom exact que dit nomFichier | ";
const std::string kRefaire =
    " | refaire le zip sans mot de passe ni dossier, avec les documents seuls, chacun une fois | ";
const std::string kOter = " | ôter du zip ce qui est en trop, ou nommer le document dans le JSON | ";

}  // namespace

const std::vector<Cas>& lots_de_pieces() {
  static const std::vector<Cas> cas{
      {"PJ-01", sur_lot([](SujetLot& s) {
         s.contenants.push_back({"autres", SorteContenant::Dossier, 0, {}});
         s.trouvees[3].contenant = 1;
       }),
       sur_lot([](SujetLot& s) { s.trouvees.pop_back(); }),
       "erreur | le document « HOP-PFI-Va1-VA-00002.pdf » n'est pas là" + kMettre +
           "HOP-PFI-Va1-VA-00002.pdf"},
      {"PJ-01", sur_lot([](SujetLot&) {}),
       sur_lot([](SujetLot& s) { s.trouvees[3].nom = "pieces/hop-pfi-va1-va-00002.PDF"; }),
       "erreur | le document « HOP-PFI-Va1-VA-00002.pdf » n'est là que sous le nom "
       "« pieces/hop-pfi-va1-va-00002.PDF »" +
           kMettre + "HOP-PFI-Va1-VA-00002.pdf"},

      {"PJ-04", sur_lot([](SujetLot& s) { s.contenants[0].taille = 200'000'000; }),
       sur_lot([](SujetLot& s) { s.contenants[0].taille = 200'000'001; }),
       "erreur | « pieces.zip » pèse 200000001 octets, au plus 200000000 sont admis | répartir les documents "
       "dans plusieurs zips, ceux d'une même demande ensemble | 200000001"},

      {"PJ-05", sur_lot([](SujetLot& s) {
         s.contenants.push_back({"autres", SorteContenant::Dossier, 0, {}});
         s.trouvees.push_back({"notes.txt", 10, 1, "c1"});
       }),
       sur_lot([](SujetLot& s) {
         s.trouvees.push_back({"notes.txt", 10, 0, "c1"});
       }),
       "avertissement | « pieces.zip » contient « notes.txt », que le JSON ne nomme pas" + kOter +
           "notes.txt"},

      {"PJ-05", sur_lot([](SujetLot& s) {
         s.contenants.push_back({"autres", SorteContenant::Dossier, 0, {}});
         s.trouvees.push_back({".DS_Store", 10, 1, "c1"});
       }),
       sur_lot([](SujetLot& s) {
         for (const char* nom : {".DS_Store", "__MACOSX/._HOP-PFI-Va1-VA-00001.pdf", "a/._b", "a/.DS_Store"})
           s.trouvees.push_back({nom, 10, 0, "c1"});
       }),
       "avertissement | « pieces.zip » contient 4 fichiers cachés de macOS, que le JSON ne nomme pas | rien si le "
       "portail prend le zip ; sinon, le refaire avec un autre programme que le Finder | .DS_Store"},

      {"PJ-07", sur_lot([](SujetLot& s) { s.trouvees[2].sha256 = "c1"; }),
       sur_lot([](SujetLot& s) { s.trouvees[2].sha256 = "a1"; }),
       "avertissement | un même document sert à plusieurs demandes : HOP-PFI-Va1-FACTURE-00001.pdf (demande 1), "
       "HOP-PFI-Va1-FACTURE-00002.pdf (demande 2) | vérifier que chaque demande a ses propres documents, et "
       "remplacer celui qui est répété | HOP-PFI-Va1-FACTURE-00002.pdf"},

      {"PJ-08", sur_lot([](SujetLot& s) { s.contenants[0].defaut.reset(); }),
       sur_lot([](SujetLot& s) { s.contenants[0].defaut = "il demande un mot de passe"; }),
       "erreur | « pieces.zip » ne s'ouvre pas : il demande un mot de passe" + kRefaire},
      {"PJ-08", sur_lot([](SujetLot&) {}), sur_lot([](SujetLot& s) {
         s.trouvees.clear();
         s.contenants[0].defaut = "le zip est coupé";
       }),
       "erreur | « pieces.zip » ne s'ouvre pas : le zip est coupé" + kRefaire},
      {"PJ-08", sur_lot([](SujetLot& s) {
         s.contenants[0].sorte = SorteContenant::Dossier;
         s.trouvees.push_back({"../facture.pdf", 10, 0, "c1"});
       }),
       sur_lot([](SujetLot& s) {
         s.trouvees.push_back({"a/../../facture.pdf", 10, 0, "c1"});
       }),
       "erreur | « pieces.zip » contient un chemin qui sort du zip : « a/../../facture.pdf »" + kRefaire +
           "a/../../facture.pdf"},
      {"PJ-08", sur_lot([](SujetLot&) {}), sur_lot([](SujetLot& s) {
         s.trouvees.push_back({"/etc/facture.pdf", 10, 0, "c1"});
       }),
       "erreur | « pieces.zip » contient un chemin qui sort du zip : « /etc/facture.pdf »" + kRefaire +
           "/etc/facture.pdf"},

      {"PJ-14", sur_lot([](SujetLot& s) { s.trouvees[1].sha256 = "b9"; }),
       sur_lot([](SujetLot& s) { s.trouvees[1].sha256 = s.trouvees[0].sha256; }),
       "erreur | « HOP-PFI-Va1-FACTURE-00001.pdf » et « HOP-PFI-Va1-VA-00001.pdf » sont le même document | mettre le "
       "bon document sous l'un de ces deux noms | HOP-PFI-Va1-VA-00001.pdf"},

      {"PJ-15", sur_lot([](SujetLot& s) { s.contenants[0].avertissement.reset(); }), sur_lot([](SujetLot& s) {
         s.contenants[0].avertissement = "il commence par 19 octets de trop";
         s.contenants[0].remede = "refaire le zip";
       }),
       "avertissement | « pieces.zip » : il commence par 19 octets de trop | refaire le zip | "},
  };
  return cas;
}

}  // namespace finhop::domain::cas
