#include <nlohmann/json.hpp>

#include "finhop/format/profil.hpp"
#include "format/embarques.hpp"
#include "format/profil/cles.hpp"

namespace finhop::format {
namespace {

using namespace cle_de_profil;
using domain::Profil;
using Json = nlohmann::ordered_json;

template <class Valeur>
Json dit(const domain::Dit<Valeur>& limite) {
  return {{kValeur, limite.valeur}, {kSource, id(limite.source)}};
}

Json document(const domain::DocumentDuProfil& document) {
  Json formats = Json::array();
  for (const domain::FormatPiece format : document.formats) formats.push_back(code(format));
  return {{kType, document.type.code()},
          {kExige, document.exige},
          {kFormats, formats},
          {kSource, id(document.source)}};
}

Json champ(const domain::ChampDuScenario& champ, const domain::UsageDuChamp& usage) {
  Json ecrit{{kNom, description(champ.cle).nom}, {kUsage, id(usage.usage)}};
  if (usage.usage == domain::Usage::SiOui) ecrit[kReponse] = description(*champ.reponse).nom;
  if (usage.longueur_max > 0) ecrit[kLongueurMax] = usage.longueur_max;
  ecrit[kSource] = id(usage.source);
  return ecrit;
}

Json champ_propre(const domain::ChampPropre& champ) {
  Json ecrit{{kNom, champ.nom}, {kSorte, id(champ.sorte)}, {kUsage, id(champ.usage)}};
  if (champ.usage == domain::Usage::SiOui) ecrit[kReponse] = champ.reponse;
  if (champ.longueur_max > 0) ecrit[kLongueurMax] = champ.longueur_max;
  if (!champ.codes.empty()) ecrit[kCodes] = champ.codes;
  ecrit[kSource] = id(champ.source);
  return ecrit;
}

Json echeance(const domain::Echeance& echeance) {
  if (!echeance.jour) return nullptr;
  Json ecrite{{kJour, echeance.jour->fr()}};
  if (echeance.heure) ecrite[kHeure] = echeance.heure->texte();
  ecrite[kSource] = id(echeance.source);
  return ecrite;
}

}  // namespace

std::string ecrire_profil(const Profil& profil) {
  Json documents = Json::array();
  for (const domain::DocumentDuProfil& un : profil.documents) documents.push_back(document(un));
  Json champs = Json::array();
  for (std::size_t i = 0; i < domain::kChampsDuScenario.size(); ++i)
    champs.push_back(champ(domain::kChampsDuScenario[i], profil.champs[i]));
  for (const domain::ChampPropre& propre : profil.champs_propres) champs.push_back(champ_propre(propre));
  Json ecrit{
      {kForme, kFormeDuProfil},
      {kCouloir, profil.couloir},
      {kLogiciel, profil.logiciel},
      {kVague, profil.vague},
      {kLibelle, profil.libelle},
      {kEffetDu, profil.effet_du ? Json(profil.effet_du->fr()) : Json(nullptr)},
      {kNomenclature, {{kSource, id(profil.nomenclature)}}},
      {kLimites,
       {{kDemandesParFichier, dit(profil.lignes_max)},
        {kOctetsParDocument, dit(profil.piece_max)},
        {kOctetsParZip, dit(profil.zip_max)}}},
      {kDocuments, documents},
      {kChamps, champs},
      {kEcheances,
       {{kAvance, echeance(profil.avance)},
        {kPrestation, echeance(profil.prestation)},
        {kSolde, echeance(profil.solde)}}},
  };
  if (!profil.bloc.empty()) ecrit[kBloc] = profil.bloc;
  return ecrit.dump(2) + "\n";
}

std::string_view schema_de_profil() {
  return texte_embarque(kRessources, "profil.schema.json");
}

}  // namespace finhop::format
