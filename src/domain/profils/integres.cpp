// What the guide says of HOP-PFI-Va1, and what it lets suppose of the two other types of its corridor: « les modèles de
// fichiers JSON sont communs aux types de logiciel d'un même couloir » (2.1), the blocks of the scenario are one for PFI,
// one for RI, none for DPI (2.2), and names carry the code of the software (3.3).
#include "finhop/domain/profils/profil.hpp"

namespace finhop::domain {
namespace {

constexpr std::size_t kChamps = kChampsDuScenario.size();

std::vector<DocumentDuProfil> deux_documents(Fondement source) {
  const std::vector<FormatPiece> formats(kFormatsPiece.begin(), kFormatsPiece.end());
  return {{TypePiece::Facture, true, formats, source}, {TypePiece::Va, true, formats, source}};
}

// Filled as PFI does, or not at all.
std::array<UsageDuChamp, kChamps> champs_de(Usage reponses, Usage valeurs, Usage insi, Fondement source) {
  std::array<UsageDuChamp, kChamps> champs;
  for (std::size_t i = 0; i < kChamps; ++i) {
    const ChampDuScenario& champ = kChampsDuScenario[i];
    const Usage usage = champ.cle == Cle::identINSi ? insi : champ.reponse ? valeurs : reponses;
    champs[i] = {usage, usage == Usage::Nul ? 0 : champ.longueur_max, source};
  }
  return champs;
}

Profil pfi() {
  return {.libelle = "plateforme d'intermédiation, hôpital, vague 1",
          .documents = deux_documents(Fondement::Guide),
          .champs = champs_de(Usage::Exige, Usage::SiOui, Usage::Nul, Fondement::Guide),
          .avance = {},
          .prestation = {},
          .solde = {}};
}

Profil voisin(std::string logiciel, std::string libelle, Usage insi) {
  Profil profil = pfi();
  profil.logiciel = std::move(logiciel);
  profil.libelle = std::move(libelle);
  profil.nomenclature = Fondement::Suppose;
  profil.documents = deux_documents(Fondement::Suppose);
  profil.champs = champs_de(Usage::Nul, Usage::Nul, insi, Fondement::Suppose);
  return profil;
}

}  // namespace

const std::vector<Profil>& profils_integres() {
  static const std::vector<Profil> kProfils{
      pfi(), voisin("DPI", "dossier patient informatisé, hôpital, vague 1", Usage::Nul),
      voisin("RI", "référentiel d'identités, hôpital, vague 1", Usage::Exige)};
  return kProfils;
}

const Profil& hop_pfi_va1() {
  return profils_integres().front();
}

}  // namespace finhop::domain
