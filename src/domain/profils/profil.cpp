#include "finhop/domain/profils/profil.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

constexpr std::array<std::string_view, kFondements.size()> kIdsDeSource{"guide", "suppose", "saisi"};
constexpr std::array<std::string_view, kUsages.size()> kIdsDUsage{"exige", "si-oui", "null"};

template <class Enum, std::size_t N>
std::optional<Enum> celui_de(const std::array<std::string_view, N>& ids, std::string_view cherche) {
  const auto trouve = std::ranges::find(ids, cherche);
  if (trouve == ids.end()) return std::nullopt;
  return static_cast<Enum>(trouve - ids.begin());
}

std::string dire_usage(const ChampDuScenario& champ, const UsageDuChamp& usage) {
  const std::string_view nom = description(champ.cle).nom;
  if (usage.usage == Usage::Nul) return fmt::format("{} est toujours null", nom);
  if (usage.usage == Usage::SiOui)
    return fmt::format("{} est rempli quand {} est true, et null sinon", nom,
                       description(*champ.reponse).nom);
  if (champ.sorte == SorteDeChamp::Liste)
    return fmt::format("{} est une liste d'au moins un texte de 1 à {} caractères", nom, usage.longueur_max);
  if (champ.sorte == SorteDeChamp::Texte)
    return fmt::format("{} est un texte de 1 à {} caractères", nom, usage.longueur_max);
  return fmt::format("{} est true ou false", nom);
}

std::string dire_document(TypePiece type, const DocumentDuProfil& document) {
  std::vector<std::string> formats;
  for (const FormatPiece format : document.formats) formats.emplace_back(code(format));
  return fmt::format("le document {} est {}, en {}", code(type), document.exige ? "exigé" : "facultatif",
                     texte::joindre(formats, ", "));
}

std::string dire_echeance(std::string_view quoi, const Echeance& echeance) {
  return fmt::format("{} au plus tard le {}{}", quoi, echeance.jour->fr(),
                     echeance.heure ? " à " + echeance.heure->texte() : "");
}

}  // namespace

std::string_view id(Fondement source) {
  return kIdsDeSource[static_cast<std::size_t>(std::to_underlying(source))];
}
std::optional<Fondement> fondement_de(std::string_view cherche) {
  return celui_de<Fondement>(kIdsDeSource, cherche);
}
std::string_view id(Usage usage) {
  return kIdsDUsage[static_cast<std::size_t>(std::to_underlying(usage))];
}
std::optional<Usage> usage_de(std::string_view cherche) {
  return celui_de<Usage>(kIdsDUsage, cherche);
}

std::size_t rang_du_champ(Cle cle) {
  const auto champ = std::ranges::find(kChampsDuScenario, cle, &ChampDuScenario::cle);
  if (champ == kChampsDuScenario.end()) throw std::out_of_range("cette clé n'est pas du scénario");
  return static_cast<std::size_t>(champ - kChampsDuScenario.begin());
}

std::optional<Cle> champ_du_scenario(std::string_view nom) {
  for (const ChampDuScenario& champ : kChampsDuScenario)
    if (texte::plier(description(champ.cle).nom) == texte::plier(nom)) return champ.cle;
  return std::nullopt;
}

const UsageDuChamp& Profil::usage(Cle cle) const {
  return champs[rang_du_champ(cle)];
}

Fondement Profil::source(Cle cle) const {
  switch (cle) {
    case Cle::lignesImport:
    case Cle::numLigne:
      return lignes_max.source;
    case Cle::nomFichier:
      return nomenclature;
    case Cle::piecesJustificatives:
    case Cle::formatFichier:
    case Cle::typeFichier: {
      const auto supposes = [](const DocumentDuProfil& d) { return d.source == Fondement::Suppose; };
      return std::ranges::any_of(documents, supposes) ? Fondement::Suppose : documents.front().source;
    }
    default: {
      const auto champ = std::ranges::find(kChampsDuScenario, cle, &ChampDuScenario::cle);
      return champ == kChampsDuScenario.end()
                 ? Fondement::Guide
                 : champs[static_cast<std::size_t>(champ - kChampsDuScenario.begin())].source;
    }
  }
}

std::vector<Enonce> enonces(const Profil& profil) {
  std::vector<Enonce> dits{
      {fmt::format("les documents se nomment {}-<type>-<numeroEditeur>.<extension>", profil.nom()),
       profil.nomenclature},
      {fmt::format("un fichier porte au plus {} demandes", profil.lignes_max.valeur),
       profil.lignes_max.source},
      {fmt::format("un document pèse au plus {} octets", profil.piece_max.valeur), profil.piece_max.source},
      {fmt::format("un zip pèse au plus {} octets", profil.zip_max.valeur), profil.zip_max.source}};
  for (const TypePiece type : kTypesPiece)
    dits.push_back({dire_document(type, profil.document(type)), profil.document(type).source});
  for (std::size_t i = 0; i < kChampsDuScenario.size(); ++i)
    dits.push_back({dire_usage(kChampsDuScenario[i], profil.champs[i]), profil.champs[i].source});
  for (const auto& [quoi, echeance] : {std::pair("les avances se demandent", &profil.avance),
                                       std::pair("les prestations s'achèvent", &profil.prestation),
                                       std::pair("les soldes se déposent", &profil.solde)})
    if (echeance->jour) dits.push_back({dire_echeance(quoi, *echeance), echeance->source});
  return dits;
}

std::optional<Enonce> condition_de(const Profil& profil, std::string_view regle) {
  if (profil == hop_pfi_va1()) return std::nullopt;
  constexpr std::array<std::pair<std::string_view, Cle>, kChampsDuScenario.size()> kDuScenario{
      {{"FMT-11", Cle::isDirectToDMP},
       {"FMT-12", Cle::identDMP},
       {"FMT-13", Cle::isDirectToMSSPro},
       {"FMT-14", Cle::adresseBoiteMSSPro},
       {"FMT-15", Cle::isDirectToMSSCitoyen},
       {"FMT-16", Cle::adresseBoiteMSSCitoyen},
       {"FMT-17", Cle::identINSi}}};
  const std::vector<Enonce> dits = enonces(profil);
  constexpr std::size_t kPremierDocument = 4;
  const std::size_t premier_champ = kPremierDocument + kTypesPiece.size();
  for (std::size_t i = 0; i < kDuScenario.size(); ++i)
    if (kDuScenario[i].first == regle) return dits[premier_champ + rang_du_champ(kDuScenario[i].second)];
  if (regle == "STR-06") return dits[1];
  if (regle == "FMT-08") return dits[0];
  if (regle == "PJ-02") return dits[2];
  if (regle == "PJ-04") return dits[3];
  return std::nullopt;
}

std::vector<std::string> suppositions(const Profil& profil) {
  std::vector<std::string> dites;
  for (Enonce& dit : enonces(profil))
    if (dit.source == Fondement::Suppose) dites.push_back(std::move(dit.phrase));
  return dites;
}

}  // namespace finhop::domain
