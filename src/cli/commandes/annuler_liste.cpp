#include <fmt/ostream.h>

#include <ostream>

#include "cli/commandes/annuler_rapport.hpp"
#include "cli/tableau.hpp"
#include "finhop/base/instant.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::cli {
namespace {

using app::EtatOperation;
using app::OperationListee;

std::string_view id_etat(EtatOperation etat) {
  switch (etat) {
    case EtatOperation::Prochaine:
      return "prochaine";
    case EtatOperation::Ensuite:
      return "ensuite";
    case EtatOperation::Annulee:
      return "annulee";
    case EtatOperation::Annulation:
      return "annulation";
    case EtatOperation::Definitive:
      return "definitive";
  }
  return {};
}

std::string etat_en_mots(const OperationListee& o) {
  switch (o.etat) {
    case EtatOperation::Prochaine:
      return "la prochaine";
    case EtatOperation::Ensuite:
      return "ensuite";
    case EtatOperation::Annulee:
      return fmt::format("annulée par la {}", *o.autre);
    case EtatOperation::Annulation:
      return fmt::format("annule la {}", *o.autre);
    case EtatOperation::Definitive:
      return "jamais";
  }
  return {};
}

std::string nombre_ou_rien(const auto& nombre) {
  return nombre ? std::to_string(*nombre) : std::string();
}

}  // namespace

std::string moment(const std::string& instant) {
  const auto lu = Instant::exact_iso(instant);
  return lu ? lu->fr_a_paris() : texte::imprimable(instant);
}

void ecrire_liste(std::ostream& sortie, const std::vector<OperationListee>& operations) {
  Tableau tableau({{"n°", Alignement::Droite},
                   {"quand"},
                   {"qui", Alignement::Gauche, 4},
                   {"commande", Alignement::Gauche, 12},
                   {"s'annule"}});
  for (const OperationListee& o : operations)
    tableau.ligne({std::to_string(o.nom.operation), moment(o.nom.instant), texte::imprimable(o.nom.auteur),
                   texte::imprimable(o.nom.commande), etat_en_mots(o)});
  tableau.ecrire(sortie);
  if (operations.empty() || !operations.back().raison) return;
  sortie << replier(
      fmt::format("la {} ne s'annule pas, ni ce qui la précède : ", operations.back().nom.operation),
      *operations.back().raison);
}

JsonDoc json_liste(const std::vector<OperationListee>& operations) {
  JsonDoc liste = JsonDoc::array();
  for (const OperationListee& o : operations)
    liste.push_back({{"operation", o.nom.operation},
                     {"instant", o.nom.instant},
                     {"auteur", o.nom.auteur},
                     {"commande", o.nom.commande},
                     {"lignes", o.lignes ? JsonDoc(*o.lignes) : JsonDoc()},
                     {"etat", id_etat(o.etat)},
                     {"autreOperation", o.autre ? JsonDoc(*o.autre) : JsonDoc()},
                     {"raison", json_de(o.raison)}});
  return liste;
}

std::string csv_liste(const std::vector<OperationListee>& operations) {
  std::vector<std::vector<std::string>> lignes;
  for (const OperationListee& o : operations)
    lignes.push_back({std::to_string(o.nom.operation), o.nom.instant, o.nom.auteur, o.nom.commande,
                      nombre_ou_rien(o.lignes), std::string(id_etat(o.etat)), nombre_ou_rien(o.autre),
                      o.raison.value_or("")});
  return format::table_csv(
      {"operation", "instant", "auteur", "commande", "lignes", "etat", "autreOperation", "raison"}, lignes);
}

}  // namespace finhop::cli
