#include "finhop/vue/verification.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/vue/table.hpp"

namespace finhop::vue {
namespace {

std::string gravites(std::size_t erreurs, std::size_t avertissements) {
  if (erreurs + avertissements == 0) return "aucun constat";
  if (avertissements == 0) return texte::compter(erreurs, "erreur");
  if (erreurs == 0) return texte::compter(avertissements, "avertissement");
  return fmt::format("{}, {}", texte::compter(erreurs, "erreur"),
                     texte::compter(avertissements, "avertissement"));
}

using app::ConstatSitue;

Valeur ou_rien(std::size_t nombre) {
  return nombre > 0 ? Valeur(nombre) : Valeur();
}

constexpr Champ<ConstatSitue> kChamps[]{
    {"regle", "", [](const ConstatSitue& c) { return Valeur(c.constat.regle); }},
    {"severite", "", [](const ConstatSitue& c) { return Valeur(id(c.constat.severite)); }},
    {"etape", "", [](const ConstatSitue& c) { return Valeur(id(domain::regle(c.constat.regle).etape)); }},
    {"numLigne", "", lire<&ConstatSitue::num_ligne>},
    {"numeroEditeur", "", lire<&ConstatSitue::numero_editeur>},
    {"chemin", "", [](const ConstatSitue& c) { return c.constat.endroit ? Valeur(c.chemin) : Valeur(); }},
    {"ligne", "", [](const ConstatSitue& c) { return ou_rien(c.ligne); }},
    {"colonne", "", [](const ConstatSitue& c) { return ou_rien(c.colonne); }},
    {"valeur", "",
     [](const ConstatSitue& c) { return c.constat.valeur.empty() ? Valeur() : Valeur(c.constat.valeur); }},
    {"message", "", [](const ConstatSitue& c) { return Valeur(c.constat.message); }},
    {"remede", "", [](const ConstatSitue& c) { return Valeur(c.constat.remede); }},
    {"guide", "", [](const ConstatSitue& c) { return Valeur(domain::regle(c.constat.regle).source); }},
};

}  // namespace

std::string prediction_en_clair(const app::FichierVerifie& fichier) {
  if (fichier.structure_refusee) return "refuse le fichier entier, pour sa structure";
  const std::size_t total = fichier.lignes.size();
  const auto refusees =
      static_cast<std::size_t>(std::ranges::count(fichier.lignes, false, &app::LigneVerifiee::acceptee));
  if (refusees == 0) return total == 1 ? "accepte la demande" : fmt::format("accepte les {} demandes", total);
  if (refusees == total)
    return total == 1 ? "refuse la demande" : fmt::format("refuse les {} demandes", total);
  return fmt::format("refuse {} sur {}", texte::compter(refusees, "demande"), total);
}

std::string verdict(const app::FichierVerifie& fichier) {
  return fmt::format("{} ({}) ; le portail {}", fichier.deposable ? "déposable" : "à ne pas déposer",
                     gravites(fichier.erreurs, fichier.avertissements), prediction_en_clair(fichier));
}

std::string verdict(const app::BilanVerification& bilan) {
  const std::string constats = gravites(bilan.erreurs, bilan.avertissements);
  const std::size_t refuses = bilan.fichiers - bilan.deposables;
  if (bilan.fichiers == 1)
    return fmt::format("ce fichier {} ({})", refuses == 0 ? "est déposable" : "n'est pas déposable",
                       constats);
  if (refuses == 0) return fmt::format("les {} fichiers sont déposables ({})", bilan.fichiers, constats);
  return fmt::format("{} sur {} {} pas {} ({})", texte::compter(refuses, "fichier"), bilan.fichiers,
                     refuses > 1 ? "ne sont" : "n'est", texte::accorder(refuses, "déposable"), constats);
}

std::string lieu(const ConstatSitue& c) {
  std::vector<std::string> parties;
  if (c.num_ligne) parties.push_back(fmt::format("demande {}", *c.num_ligne));
  if (c.numero_editeur) parties.back() += fmt::format(" ({})", *c.numero_editeur);
  if (c.ligne > 0) parties.push_back(fmt::format("ligne {}, colonne {}", c.ligne, c.colonne));
  return texte::joindre(parties, ", ");
}

std::string_view nom(domain::Etape etape) {
  switch (etape) {
    case domain::Etape::Structure:
      return "structure";
    case domain::Etape::Format:
      return "format";
    case domain::Etape::Coherence:
      return "cohérence";
    case domain::Etape::Eligibilite:
      return "éligibilité";
    case domain::Etape::Pieces:
      return "pièces";
  }
  return {};
}

Faits faits(const ConstatSitue& constat) {
  return Champs<ConstatSitue>(kChamps).faits(constat);
}

}  // namespace finhop::vue
