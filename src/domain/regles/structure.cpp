#include <fmt/format.h>

#include <algorithm>

#include "domain/noms.hpp"
#include "domain/regles/faute.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain::juges {
namespace {

constexpr std::size_t kLongueurAns = 10;

bool ans_conforme(const Valeur& valeur) {
  return valeur.genre == Genre::Texte && texte::longueur(valeur.texte) == kLongueurAns;
}

// What is wrong with the file's name, empty when nothing is.
std::string defaut_du_nom(const ExamenEntete& examen) {
  const auto nom = nom_de_depot(examen.nom_fichier);
  if (!nom) return "ne suit pas la règle JSON-<numeroAns>-<AAAAMMJJ>-<NNN>.json";
  if (nom->rang == 0) return "porte le rang 000 : le premier fichier du jour est 001";
  if (!nom->jour) return "porte un jour qui n'existe pas";
  if (ans_conforme(examen.entete.numero_ans)) {
    const std::string_view attendu = examen.entete.numero_ans.texte;
    return nom->numero_ans == attendu
               ? ""
               : fmt::format("porte le numeroAns {}, l'en-tête porte {}", texte::imprimable(nom->numero_ans),
                             texte::imprimable(attendu));
  }
  return texte::longueur(nom->numero_ans) == kLongueurAns ? "" : "ne porte pas un numeroAns de 10 caractères";
}

}  // namespace

void str_06(const ExamenEntete& examen, const Signaler& signaler) {
  const Valeur& liste = examen.entete.lignes_import;
  const std::size_t au_plus = examen.profil.lignes_max.valeur;
  if (liste.genre != Genre::Tableau || (examen.lignes >= 1 && examen.lignes <= au_plus)) return;
  signaler({.message = examen.lignes == 0
                           ? fmt::format("lignesImport est vide : il faut de 1 à {} demandes", au_plus)
                           : fmt::format("lignesImport porte {} demandes : il en faut de 1 à {}",
                                         examen.lignes, au_plus),
            .valeur = fmt::to_string(examen.lignes),
            .remede = examen.lignes == 0 ? "mettre au moins une demande dans lignesImport" : "",
            .endroit = Endroit{Cle::lignesImport, {}, {}, liste.place}});
}

void str_07(const ExamenEntete& examen, const Signaler& signaler) {
  const Valeur& valeur = examen.entete.numero_ans;
  if (est_lu(valeur) && !ans_conforme(valeur))
    dire_faute(signaler, Cle::numeroAns, valeur, "un texte de 10 caractères : \"1234567890\"");
}

void str_08(const ExamenEntete& examen, const Signaler& signaler) {
  const Valeur& valeur = examen.entete.siret;
  if (est_lu(valeur) && !(valeur.genre == Genre::Texte && SorteSiret::conforme(valeur.texte)))
    dire_faute(signaler, Cle::SIRET, valeur, "un texte de 14 chiffres : \"88558855858745\"");
}

void str_09(const ExamenEntete& examen, const Signaler& signaler) {
  const Valeur& valeur = examen.entete.imp_id;
  if (est_lu(valeur) && valeur.genre != Genre::Nul) dire_faute(signaler, Cle::impId, valeur, "null");
}

void str_10(const ExamenEntete& examen, const Signaler& signaler) {
  const std::string defaut = defaut_du_nom(examen);
  if (defaut.empty()) return;
  signaler({.message = fmt::format("le nom {} {}", texte::citer(examen.nom_fichier), defaut),
            .valeur = texte::imprimable(examen.nom_fichier),
            .endroit = Endroit{}});
}

}  // namespace finhop::domain::juges
