#include "finhop/domain/profils/profil.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

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

std::string dire_champ_propre(const ChampPropre& champ) {
  if (champ.usage == Usage::Nul) return fmt::format("{} est toujours null", champ.nom);
  if (champ.usage == Usage::SiOui)
    return fmt::format("{} est {} quand {} est true, et null sinon", champ.nom, attendu_de(champ),
                       champ.reponse);
  return fmt::format("{} est {}", champ.nom, attendu_de(champ));
}

std::string dire_document(const DocumentDuProfil& document) {
  std::vector<std::string> formats;
  for (const FormatPiece format : document.formats) formats.emplace_back(code(format));
  return fmt::format("le document {} est {}, en {}", document.type.code(),
                     document.exige ? "exigé" : "facultatif", texte::joindre(formats, ", "));
}

std::string dire_echeance(std::string_view quoi, const Echeance& echeance) {
  return fmt::format("{} au plus tard le {}{}", quoi, echeance.jour->fr(),
                     echeance.heure ? " à " + echeance.heure->texte() : "");
}

// Where it stands among the fields of the scenario; their number when it is none.
std::size_t place_du_champ(Cle cle) {
  const auto champ = std::ranges::find(kChampsDuScenario, cle, &ChampDuScenario::cle);
  return static_cast<std::size_t>(champ - kChampsDuScenario.begin());
}

// A statement, and the rule that asks for what it says; empty where none asks for it alone.
struct EnonceDeRegle {
  std::string regle;
  Enonce enonce;
};
// In the order of kChampsDuScenario.
constexpr std::array<std::string_view, kChampsDuScenario.size()> kReglesDesChamps{
    "FMT-11", "FMT-12", "FMT-13", "FMT-14", "FMT-15", "FMT-16", "FMT-17"};

std::vector<EnonceDeRegle> enonces_des_regles(const Profil& profil) {
  std::vector<EnonceDeRegle> dits{
      {"FMT-08",
       {fmt::format("les documents se nomment {}-<type>-<numeroEditeur>.<extension>", profil.nom()),
        profil.nomenclature}},
      {"STR-06",
       {fmt::format("un fichier porte au plus {} demandes", profil.lignes_max.valeur),
        profil.lignes_max.source}},
      {"PJ-02",
       {fmt::format("un document pèse au plus {} octets", profil.piece_max.valeur), profil.piece_max.source}},
      {"PJ-04",
       {fmt::format("un zip pèse au plus {} octets", profil.zip_max.valeur), profil.zip_max.source}}};
  for (const DocumentDuProfil& document : profil.documents)
    dits.push_back({"", {dire_document(document), document.source}});
  if (!profil.a_les_types_du_guide())
    dits.push_back({"FMT-10", {"typeFichier vaut " + profil.types_dits(), profil.documents.front().source}});
  for (std::size_t i = 0; i < kChampsDuScenario.size(); ++i)
    dits.push_back({std::string(kReglesDesChamps[i]),
                    {dire_usage(kChampsDuScenario[i], profil.champs[i]), profil.champs[i].source}});
  for (const ChampPropre& champ : profil.champs_propres)
    dits.push_back({champ.regle(), {dire_champ_propre(champ), champ.source}});
  for (const auto& [quoi, echeance] : {std::pair("les avances se demandent", &profil.avance),
                                       std::pair("les prestations s'achèvent", &profil.prestation),
                                       std::pair("les soldes se déposent", &profil.solde)})
    if (echeance->jour) dits.push_back({"", {dire_echeance(quoi, *echeance), echeance->source}});
  return dits;
}

}  // namespace

std::size_t rang_du_champ(Cle cle) {
  const std::size_t place = place_du_champ(cle);
  if (place == kChampsDuScenario.size()) throw std::out_of_range("cette clé n'est pas du scénario");
  return place;
}

std::size_t longueur_max(Cle cle) {
  return kChampsDuScenario[rang_du_champ(cle)].longueur_max;
}

std::optional<Cle> champ_du_scenario(std::string_view nom) {
  for (const ChampDuScenario& champ : kChampsDuScenario)
    if (texte::plier(description(champ.cle).nom) == texte::plier(nom)) return champ.cle;
  return std::nullopt;
}

std::string noms_des_champs_du_scenario() {
  std::vector<std::string> noms;
  for (const ChampDuScenario& champ : kChampsDuScenario) noms.emplace_back(description(champ.cle).nom);
  return texte::joindre(noms, ", ");
}

const DocumentDuProfil* Profil::document(const TypePiece& type) const {
  const auto document = std::ranges::find(documents, type, &DocumentDuProfil::type);
  return document == documents.end() ? nullptr : &*document;
}

std::string Profil::types_dits(std::string_view marque) const {
  std::string dits;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i > 0) dits += i + 1 == documents.size() ? " ou " : ", ";
    dits.append(marque).append(documents[i].type.code()).append(marque);
  }
  return dits;
}

bool Profil::a_les_types_du_guide() const {
  return std::ranges::equal(documents, kTypesPiece, {}, &DocumentDuProfil::type);
}

const ChampPropre* Profil::champ_propre(std::string_view cherche) const {
  const auto champ = std::ranges::find(champs_propres, cherche, &ChampPropre::nom);
  return champ == champs_propres.end() ? nullptr : &*champ;
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
      const std::size_t place = place_du_champ(cle);
      return place == champs.size() ? Fondement::Guide : champs[place].source;
    }
  }
}

std::vector<Enonce> enonces(const Profil& profil) {
  std::vector<Enonce> dits;
  for (EnonceDeRegle& dit : enonces_des_regles(profil)) dits.push_back(std::move(dit.enonce));
  return dits;
}

std::optional<Enonce> condition_de(const Profil& profil, std::string_view regle) {
  if (profil == hop_pfi_va1()) return std::nullopt;
  for (EnonceDeRegle& dit : enonces_des_regles(profil))
    if (dit.regle == regle) return std::move(dit.enonce);
  return std::nullopt;
}

std::vector<std::string> suppositions(const Profil& profil) {
  std::vector<std::string> dites;
  for (Enonce& dit : enonces(profil))
    if (dit.source == Fondement::Suppose) dites.push_back(std::move(dit.phrase));
  return dites;
}

}  // namespace finhop::domain
