#include <fmt/format.h>

#include <array>
#include <charconv>

#include "domain/noms.hpp"
#include "domain/regles/faute.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain::juges {
namespace {

bool est_nul(const Valeur& valeur) {
  return valeur.genre == Genre::Nul;
}

bool est_finess(const Valeur& valeur) {
  return valeur.genre == Genre::Texte && SorteFiness::conforme(valeur.texte);
}

// Judges the value of one line that the file gives.
template <class Conforme>
void exiger(const ExamenLigne& examen, Cle cle, Conforme conforme, std::string_view attendu,
            const Signaler& signaler) {
  const Valeur& valeur = examen.ligne[cle];
  if (est_lu(valeur) && !conforme(valeur)) dire_faute(signaler, cle, valeur, attendu);
}

// The same for each document.
template <class Conforme>
void exiger_des_pieces(const ExamenLigne& examen, Cle cle, Valeur PieceLue::*membre, Conforme conforme,
                       std::string_view attendu, const Signaler& signaler) {
  for (std::size_t i = 0; i < examen.ligne.pieces.size(); ++i) {
    const Valeur& valeur = examen.ligne.pieces[i].*membre;
    if (est_lu(valeur) && !conforme(valeur)) dire_faute(signaler, cle, valeur, attendu, i);
  }
}

}  // namespace

bool montant_conforme(const Valeur& valeur) {
  return valeur.genre == Genre::Nombre && est_un_montant(valeur.brut);
}

bool est_un_montant(std::string_view ecrit) {
  const std::size_t point = ecrit.find('.');
  if (point == std::string_view::npos || ecrit.size() - point != 3) return false;
  const std::string_view entier = ecrit.substr(0, point);
  return texte::que_des_chiffres(entier) && texte::que_des_chiffres(ecrit.substr(point + 1)) &&
         (entier.size() == 1 || entier[0] != '0');
}

void fmt_01(const ExamenLigne& examen, const Signaler& signaler) {
  std::array<char, 24> place{};
  const auto fin = std::to_chars(place.data(), place.data() + place.size(), examen.index + 1).ptr;
  const std::string_view attendu(place.data(), static_cast<std::size_t>(fin - place.data()));
  const Valeur& valeur = examen.ligne[Cle::numLigne];
  if (est_lu(valeur) && !(valeur.genre == Genre::Nombre && valeur.brut == attendu))
    dire_faute(signaler, Cle::numLigne, valeur,
               "l'entier " + std::string(attendu) + ", la place de la demande dans le fichier");
}

void fmt_02(const ExamenLigne& examen, const Signaler& signaler) {
  exiger(
      examen, Cle::typeAction, [](const Valeur& v) { return v.genre == Genre::Texte && v.texte == "C"; },
      "\"C\"", signaler);
}

void fmt_03(const ExamenLigne& examen, const Signaler& signaler) {
  exiger(
      examen, Cle::numeroASP,
      [](const Valeur& v) { return v.genre == Genre::Texte && SorteNumeroAsp::conforme(v.texte); },
      "FINHOP en majuscules suivi de 6 lettres ou chiffres : \"FINHOP000007\"", signaler);
}

void fmt_04(const ExamenLigne& examen, const Signaler& signaler) {
  exiger(
      examen, Cle::numeroEditeur,
      [](const Valeur& v) { return v.genre == Genre::Texte && SorteNumeroEditeur::conforme(v.texte); },
      "un texte de 5 lettres ou chiffres : \"00001\"", signaler);
}

void fmt_05(const ExamenLigne& examen, const Signaler& signaler) {
  exiger(
      examen, Cle::dateFacture,
      [](const Valeur& v) { return v.genre == Genre::Texte && Jour::exact_fr(v.texte).has_value(); },
      "un jour qui existe, écrit JJ/MM/AAAA : \"15/05/2022\"", signaler);
}

void fmt_06(const ExamenLigne& examen, const Signaler& signaler) {
  exiger(examen, Cle::montantSegurHTFacture, montant_conforme,
         "un nombre sans guillemets, avec exactement deux décimales : 12500.00", signaler);
}

void fmt_07(const ExamenLigne& examen, const Signaler& signaler) {
  constexpr Cle kCle = Cle::beneficiairesPMSI;
  const Valeur& liste = examen.ligne[kCle];
  if (!est_lu(liste)) return;
  constexpr std::string_view kAttendu = "une liste d'au moins un FINESS : [\"999999991\"]";
  if (liste.genre != Genre::Tableau) return dire_faute(signaler, kCle, liste, kAttendu);
  if (examen.ligne.beneficiaires.empty()) return dire_vide(signaler, kCle, liste, kAttendu);
  for (std::size_t i = 0; i < examen.ligne.beneficiaires.size(); ++i)
    if (!est_finess(examen.ligne.beneficiaires[i]))
      dire_faute(signaler, kCle, examen.ligne.beneficiaires[i],
                 "un texte de 9 chiffres, ou 2A ou 2B suivi de 7 chiffres", i);
}

// What is said of it is made for a fault only.
void fmt_08(const ExamenLigne& examen, const Signaler& signaler) {
  for (std::size_t i = 0; i < examen.ligne.pieces.size(); ++i) {
    const Valeur& nom = examen.ligne.pieces[i].nom_fichier;
    const bool conforme = nom.genre == Genre::Texte && nom_piece_exact(nom.texte, examen.profil).has_value();
    if (!est_lu(nom) || conforme) continue;
    const std::string profil = examen.profil.nom();
    const std::string patron =
        fmt::format("{}-<{}>-<numeroEditeur>.<pdf, png ou jpg>", profil, examen.profil.types_dits());
    dire_faute(signaler, Cle::nomFichier, nom, patron + ", en moins de 50 caractères", i,
               profil == kProfilParDefaut
                   ? Remede()
                   : Remede(fmt::format("renommer le document {}, ici et dans le zip", patron)));
  }
}

void fmt_10(const ExamenLigne& examen, const Signaler& signaler) {
  const auto est_du_profil = [&](const Valeur& v) {
    return v.genre == Genre::Texte && std::ranges::any_of(examen.profil.documents, [&](const auto& document) {
             return document.type.code() == v.texte;
           });
  };
  for (std::size_t i = 0; i < examen.ligne.pieces.size(); ++i) {
    const Valeur& type = examen.ligne.pieces[i].type_fichier;
    if (!est_lu(type) || est_du_profil(type)) continue;
    const std::string types = examen.profil.types_dits("\"");
    dire_faute(signaler, Cle::typeFichier, type, types, i,
               examen.profil.a_les_types_du_guide() ? Remede() : Remede("écrire " + types));
  }
}

void fmt_18(const ExamenLigne& examen, const Signaler& signaler) {
  exiger(examen, Cle::codeTraitement, est_nul, "null", signaler);
}

void fmt_19(const ExamenLigne& examen, const Signaler& signaler) {
  exiger(examen, Cle::libelleTraitement, est_nul, "null", signaler);
}

}  // namespace finhop::domain::juges
