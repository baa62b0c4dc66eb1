#include "app/verification/modele_choisi.hpp"

#include <fmt/format.h>

#include "app/profils.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/modeles.hpp"

namespace finhop::app {
namespace {

constexpr std::uint64_t kTailleModeleMax = 1'000'000;

}  // namespace

format::Modele modele_en_vigueur(Base& base) {
  const auto contenu = store::lire_modele(base);
  if (!contenu) return format::modele_integre();
  auto lu = format::lire_modele(*contenu, Profils(base).champs_propres());
  if (!lu)
    throw Panne(
        "le modèle gardé dans la base est abîmé",
        Suite{"revenir au modèle intégré, puis importer de nouveau celui de l'ASP", Geste::ModeleRetablir});
  return std::move(lu->modele);
}

Issue<format::ModeleLu> lire_fichier_modele(const Fichier& fichier, std::span<const std::string> propres) {
  exiger_fichier_ordinaire(fichier.chemin);
  const std::string octets = lire_fichier(fichier.chemin, kTailleModeleMax);
  const auto refuser = [&](const std::string& defaut) {
    return Refus{CodeRefus::ModeleRefuse,
                 fmt::format("{} : {}", fichier.dit(), defaut),
                 "le fichier modèle de l'ASP, vierge, avec chaque clé du guide une fois",
                 {"reprendre le fichier modèle publié sur le portail",
                  {{"en voir un complet", Geste::ModeleMontrer}}}};
  };
  if (octets.size() > kTailleModeleMax)
    return refuser_tout(refuser(fmt::format("il pèse plus de {}", taille_lisible(kTailleModeleMax))));
  auto lu = format::lire_modele(octets, propres);
  if (lu) return *std::move(lu);
  ListeRefus refus;
  for (const std::string& defaut : lu.error()) refus.push_back(refuser(defaut));
  return std::unexpected(std::move(refus));
}

std::optional<Refus> champ_sans_place(const format::Modele& modele, const domain::Profil& profil) {
  const auto absents = format::champs_sans_place(format::modele_du_profil(modele, profil), profil);
  if (absents.empty()) return std::nullopt;
  return Refus{CodeRefus::ModeleRefuse,
               fmt::format("le modèle en vigueur ne montre pas {}, que remplit {}",
                           texte::joindre(absents, ", "), profil.nom()),
               "un modèle qui montre chaque champ de ce profil, sous son nom",
               {"importer le modèle de l'ASP pour ce logiciel, ou revenir au modèle intégré",
                {{"le voir", Geste::ModeleMontrer}}}};
}

Issue<format::Modele> modele_choisi(Base* base, const std::optional<Fichier>& fichier,
                                    std::span<const std::string> propres) {
  if (!fichier) return base ? modele_en_vigueur(*base) : format::modele_integre();
  auto lu = lire_fichier_modele(*fichier, propres);
  if (!lu) return std::unexpected(std::move(lu.error()));
  return std::move(lu->modele);
}

}  // namespace finhop::app
