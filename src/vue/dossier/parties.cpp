// What a dossier holds in several: what was sent since the deposit, its lines in lots.
#include "vue/dossier/champs.hpp"

namespace finhop::vue {
namespace {

using domain::Passage;

constexpr Champ<domain::PieceEnvoyee> kPieceEnvoyee[]{
    {"typeFichier", "", [](const domain::PieceEnvoyee& e) { return Valeur(code(e.piece.type)); }},
    {"formatFichier", "", [](const domain::PieceEnvoyee& e) { return Valeur(code(e.piece.format)); }},
    {"taille", "", [](const domain::PieceEnvoyee& e) { return Valeur(Taille{e.piece.document.taille}); }},
    {"sha256", "", [](const domain::PieceEnvoyee& e) { return Valeur(e.piece.document.sha256); }},
    {"origine", "", [](const domain::PieceEnvoyee& e) { return Valeur(e.piece.nom_origine); }},
    {"date", "", lire<&domain::PieceEnvoyee::date>},
    {"motif", "", lire<&domain::PieceEnvoyee::motif>},
};

constexpr Champ<domain::FactureEnvoyee> kFactureEnvoyee[]{
    {"dateFacture", "", [](const domain::FactureEnvoyee& e) { return Valeur(e.facture.date); }},
    {"montant", "", [](const domain::FactureEnvoyee& e) { return Valeur(e.facture.montant); }},
    {"date", "", lire<&domain::FactureEnvoyee::date>},
    {"motif", "", lire<&domain::FactureEnvoyee::motif>},
};

constexpr Champ<Passage> kPassage[]{
    {"nom", "", lire<&Passage::lot>},
    {"statut", "", lire<&Passage::statut>},
    {"dateDepot", "", lire<&Passage::date_depot>},
    {"numLigne", "", lire<&Passage::num_ligne>},
    {"montant", "", lire<&Passage::montant>},
    {"decision", "", lire<&Passage::decision>},
    {"codeTraitement", "", lire<&Passage::code_traitement>},
    {"libelleTraitement", "", lire<&Passage::libelle_traitement>},
    {"reponse", "", lire<&Passage::reponse>},
    {"motif", "", lire<&Passage::motif>},
};

}  // namespace

Faits envois(const domain::Dossier& dossier) {
  return {
      {"factures", "", Champs<domain::FactureEnvoyee>(kFactureEnvoyee).elements(dossier.factures_envoyees)},
      {"pieces", "", Champs<domain::PieceEnvoyee>(kPieceEnvoyee).elements(dossier.pieces_envoyees)}};
}

std::vector<Faits> passages(const std::vector<Passage>& passages) {
  return Champs<Passage>(kPassage).elements(passages);
}

}  // namespace finhop::vue
