#include "app/verification/modele_choisi.hpp"

#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/modeles.hpp"

namespace finhop::app {
namespace {

constexpr std::uint64_t kTailleModeleMax = 1'000'000;

}  // namespace

format::Modele modele_en_vigueur(Base& base) {
  const auto contenu = store::lire_modele(base);
  if (!contenu) return format::modele_integre();
  auto lu = format::lire_modele(*contenu);
  if (!lu)
    throw Panne(
        "le modèle gardé dans la base est abîmé",
        Suite{"revenir au modèle intégré, puis importer de nouveau celui de l'ASP", Geste::ModeleRetablir});
  return std::move(lu->modele);
}

Issue<format::ModeleLu> lire_fichier_modele(const Fichier& fichier) {
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
  auto lu = format::lire_modele(octets);
  if (lu) return *std::move(lu);
  ListeRefus refus;
  for (const std::string& defaut : lu.error()) refus.push_back(refuser(defaut));
  return std::unexpected(std::move(refus));
}

Issue<format::Modele> modele_choisi(Base* base, const std::optional<Fichier>& fichier) {
  if (!fichier) return base ? modele_en_vigueur(*base) : format::modele_integre();
  auto lu = lire_fichier_modele(*fichier);
  if (!lu) return std::unexpected(std::move(lu.error()));
  return std::move(lu->modele);
}

}  // namespace finhop::app
