// The profiles that a base keeps, or that a person gives: by a name, or in a file.
#include <fmt/format.h>

#include <filesystem>

#include "app/profils.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/profil.hpp"
#include "finhop/store/profils.hpp"

namespace finhop::app {
namespace {

ListeRefus refuses(const Fichier& fichier, const std::vector<format::FauteDeProfil>& fautes) {
  ListeRefus refus;
  for (const format::FauteDeProfil& faute : fautes)
    refus.push_back(
        {CodeRefus::ProfilRefuse,
         fmt::format("{}{} : {}", fichier.dit(), faute.chemin.empty() ? "" : " " + faute.chemin,
                     faute.trouve),
         faute.attendu,
         Remede("corriger ce fichier à cet endroit",
                {{"voir le schéma d'un profil", Geste::ProfilSchema},
                 {"en voir un entier", Geste::ProfilMontrer, {{Donnee::NomDeProfil, "HOP-DPI-Va1"}}}})});
  return refus;
}

}  // namespace

Profils::Profils(Base& base) {
  for (const store::ProfilImporte& importe : store::lire_profils(base))
    importes_.push_back(profil_garde(importe));
}

domain::Profil profil_garde(const store::ProfilImporte& importe) {
  auto lu = format::lire_profil(importe.contenu);
  if (!lu)
    throw Panne(fmt::format("le profil {} gardé dans la base est abîmé", importe.nom),
                Suite{"l'importer de nouveau", Geste::ProfilImporter, {{Donnee::Fichier}}});
  return *std::move(lu);
}

Issue<domain::Profil> lire_fichier_profil(const Fichier& fichier) {
  exiger_fichier_ordinaire(fichier.chemin);
  auto lu = format::lire_profil(lire_fichier(fichier.chemin, format::kTailleProfilMax + 1));
  if (!lu) return std::unexpected(refuses(fichier, lu.error()));
  return *std::move(lu);
}

Issue<domain::Profil> profil_choisi(const Profils& profils, const Saisi& saisi) {
  const std::string_view nom = texte::rogner(saisi.brut);
  if (const domain::Profil* connu = profils.trouver(nom, std::nullopt)) return *connu;
  std::error_code absent;
  if (std::filesystem::is_regular_file(saisi.brut, absent))
    return lire_fichier_profil(Fichier(std::filesystem::path(saisi.brut)));
  return refuser_tout(profil_inconnu(profils, saisi.lieu, nom));
}

Refus profil_inconnu(const Profils& profils, const std::string& lieu, std::string_view nom) {
  const std::vector<std::string> connus = profils.noms();
  const auto proche = texte::le_plus_proche(texte::majuscules_ascii(nom), connus);
  Remede remede{"",
                {{"voir ceux qu'il y a", Geste::ProfilLister},
                 {"ou en importer un", Geste::ProfilImporter, {{Donnee::Fichier}}}}};
  if (proche) remede.phrase = fmt::format("peut-être {}", *proche);
  return {CodeRefus::TypeNonCouvert, fmt::format("{} : aucun profil pour {}", lieu, texte::citer(nom)),
          fmt::format("le nom d'un profil : {}", texte::joindre(connus, ", ")), std::move(remede)};
}

}  // namespace finhop::app
