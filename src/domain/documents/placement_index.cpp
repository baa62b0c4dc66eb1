#include "domain/documents/placement_index.hpp"

#include <algorithm>

#include "finhop/base/texte.hpp"

namespace finhop::domain::documents {
namespace {

constexpr std::size_t kReferenceMin = 4;
constexpr std::size_t kChiffresSeulsMin = 5;

// « FA-2022-118 » is also written « 2022-118 ».
std::string sans_lettres_de_tete(const std::string& cle) {
  const std::size_t debut = cle.find_first_of("0123456789");
  const bool courte = debut == std::string::npos || cle.size() - debut < kChiffresSeulsMin;
  return debut == 0 || courte ? "" : cle.substr(debut);
}

bool est_une_reference(const std::string& cle) {
  return cle.size() >= kReferenceMin && std::ranges::any_of(cle, texte::est_chiffre);
}

}  // namespace

GenreDeClient genre_de(std::span<const std::string> mots_communs) {
  const auto a = [&](std::string_view mot) {
    return std::ranges::find(mots_communs, mot) != mots_communs.end();
  };
  if (a("clinique") || a("polyclinique")) return GenreDeClient::Clinique;
  if (a("chu") || a("chru") || a("chr") || a("universitaire") || a("regional"))
    return GenreDeClient::Universitaire;
  if (a("ch") || a("hopital") || a("hopitaux") || (a("centre") && a("hospitalier")))
    return GenreDeClient::Hopital;
  return mots_communs.empty() || a("etablissement") ? GenreDeClient::Inconnu : GenreDeClient::Autre;
}

bool peuvent_etre_un(GenreDeClient a, GenreDeClient b) {
  return a == b || a == GenreDeClient::Inconnu || b == GenreDeClient::Inconnu;
}

IndexDePlacement::IndexDePlacement(std::span<const CandidatAPlacer> candidats, Alphabet alphabet)
    : alphabet_(alphabet) {
  for (std::size_t rang = 0; rang < candidats.size(); ++rang) {
    const CandidatAPlacer& c = candidats[rang];
    noter(editeur_, c.numero_editeur.texte(), rang);
    if (c.numero_asp) noter(asp_, c.numero_asp->texte(), rang);
    for (const Finess& finess : c.finess) noter(finess_, finess.texte(), rang);
    for (const std::string& commande : c.commandes)
      if (est_une_reference(lettres(texte::plier(commande)))) noter(commande_, commande, rang);
    for (const std::string& facture : c.factures) {
      const std::string propre = lettres(texte::plier(facture));
      if (est_une_reference(propre)) noter(facture_, propre, rang);
      if (const std::string reste = sans_lettres_de_tete(propre); !reste.empty())
        noter(facture_, reste, rang);
    }
    if (c.montant && c.date) montants_[{*c.montant, *c.date}].push_back(rang);
    if (c.client) noter_client(*c.client, rang);
  }
}

std::string IndexDePlacement::cle(std::string plie) const {
  return alphabet_ == Alphabet::DImage ? en_chiffres(std::move(plie)) : plie;
}

const Rangs* IndexDePlacement::chercher(const Table& table, const std::string& cle) {
  const auto trouve = table.find(cle);
  return trouve == table.end() ? nullptr : &trouve->second;
}

const Rangs* IndexDePlacement::montant_et_date(Montant montant, const Jour& date) const {
  const auto trouve = montants_.find({montant, date});
  return trouve == montants_.end() ? nullptr : &trouve->second;
}

void IndexDePlacement::noter(Table& table, std::string texte, std::size_t rang) {
  Rangs& rangs = table[cle(lettres(texte::plier(texte)))];
  if (rangs.empty() || rangs.back() != rang) rangs.push_back(rang);
}

void IndexDePlacement::noter_client(const std::string& client, std::size_t rang) {
  std::vector<std::string> tous;
  for (const Part& part : parts(texte::plier(client), 0)) tous.push_back(part.mot);
  std::vector<std::string> propres = mots_du_client(client);
  if (propres.empty()) return;
  const auto [place, neuf] = par_nom_.try_emplace(texte::joindre(tous, " "), clients_.size());
  if (neuf) {
    std::vector<std::string> communs;
    if (tous.size() > propres.size()) std::ranges::copy_if(tous, std::back_inserter(communs), est_commun);
    for (std::string& mot : propres) mot = cle(std::move(mot));
    par_mot_[propres.front()].push_back(clients_.size());
    clients_.push_back({std::move(propres), genre_de(communs), client, {}});
  }
  clients_[place->second].dossiers.push_back(rang);
}

std::vector<const ClientConnu*> IndexDePlacement::clients(std::span<const Part> parts) const {
  std::vector<const ClientConnu*> longs;
  const auto trouves = par_mot_.find(parts.front().mot);
  if (trouves == par_mot_.end()) return longs;
  for (const std::size_t i : trouves->second) {
    const ClientConnu& client = clients_[i];
    if (client.mots.size() > parts.size()) continue;
    if (!std::ranges::equal(client.mots, parts.first(client.mots.size()), {}, {}, &Part::mot)) continue;
    if (!longs.empty() && client.mots.size() > longs.front()->mots.size()) longs.clear();
    if (longs.empty() || client.mots.size() == longs.front()->mots.size()) longs.push_back(&client);
  }
  return longs;
}

}  // namespace finhop::domain::documents
