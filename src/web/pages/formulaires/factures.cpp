#include "web/pages/formulaires/factures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "web/pages/formulaires/questions.hpp"

namespace finhop::web {
namespace {

using domain::Solde;

std::string cle_de_facture(Donnee donnee, std::size_t rang) {
  return fmt::format("{}-{}", cle_de(donnee), rang + 1);
}

Question de_facture(Donnee donnee, std::size_t rang, std::string_view nom, std::string_view aide,
                    std::string present) {
  Question q = question(donnee, fmt::format("Facture {} : {}", rang + 1, nom), aide);
  q.cle = cle_de_facture(donnee, rang);
  q.present = std::move(present);
  return q;
}

// Those that are recorded, and one more.
std::size_t places(const Solde& solde) {
  return solde.factures.size() + 1;
}

// The rows of the form that hold an invoice; a row that is half filled is one.
struct Factures {
  std::vector<app::Saisi> dates;
  std::vector<app::Saisi> montants;
  std::vector<app::Saisi> numeros;
  bool changees = false;
  bool numeros_changes = false;
};
Factures factures_de(const Reponses& reponses) {
  Factures factures;
  for (std::size_t i = 0;; ++i) {
    const std::string date = cle_de_facture(Donnee::FactureDate, i);
    const std::string montant = cle_de_facture(Donnee::FactureMontant, i);
    const std::string numero = cle_de_facture(Donnee::FactureNumero, i);
    if (std::ranges::find(reponses.etat().questions, date, &Question::cle) == reponses.etat().questions.end())
      return factures;
    factures.changees = factures.changees || reponses.est_changee(date) || reponses.est_changee(montant);
    factures.numeros_changes = factures.numeros_changes || reponses.est_changee(numero);
    if (reponses.dite(date).empty() && reponses.dite(montant).empty() && reponses.dite(numero).empty())
      continue;
    factures.dates.push_back(reponses.saisi(date));
    factures.montants.push_back(reponses.saisi(montant));
    factures.numeros.push_back(reponses.saisi(numero));
  }
}

}  // namespace

void poser_les_factures(std::vector<Question>& questions, const Solde& solde) {
  for (std::size_t i = 0; i < places(solde); ++i) {
    const domain::Facture* f = i < solde.factures.size() ? &solde.factures[i] : nullptr;
    questions.push_back(
        de_facture(Donnee::FactureDate, i, "date",
                   f ? "Vider la date et le montant retire cette facture."
                     : "À laisser vide s'il n'y a pas d'autre facture. Par exemple : 15/05/2022",
                   f ? f->date.fr() : ""));
    questions.push_back(de_facture(Donnee::FactureMontant, i, "montant Ségur HT", "Par exemple : 12500,00",
                                   f ? f->montant.texte_tableur() : ""));
    questions.push_back(de_facture(Donnee::FactureNumero, i, "numéro", "Le vôtre, si vous voulez l'y garder.",
                                   f ? f->numero.value_or("") : ""));
  }
}

void poser_les_factures(app::SoldeSaisi& saisi, const Reponses& reponses) {
  const Factures factures = factures_de(reponses);
  if (factures.changees) {
    saisi.dates_facture = factures.dates;
    saisi.montants_facture = factures.montants;
  }
  if (factures.numeros_changes) saisi.numeros_facture = factures.numeros;
}

}  // namespace finhop::web
