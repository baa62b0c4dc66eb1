#include <nlohmann/json.hpp>

#include "finhop/format/preuve.hpp"

namespace finhop::format {
namespace {

nlohmann::ordered_json ou_rien(const std::string& texte) {
  if (texte.empty()) return nullptr;
  return texte;
}

}  // namespace

std::string ecrire_journal_de_preuve(const std::vector<PreuveEvenement>& journal) {
  nlohmann::ordered_json liste = nlohmann::ordered_json::array();
  for (const PreuveEvenement& e : journal) {
    nlohmann::ordered_json evenement;
    evenement["numero"] = e.numero;
    evenement["operation"] = e.operation;
    evenement["instant"] = e.instant;
    evenement["auteur"] = e.auteur;
    evenement["commande"] = e.commande_tue ? nlohmann::ordered_json() : nlohmann::ordered_json(e.commande);
    evenement["commandeTue"] = e.commande_tue;
    evenement["numeroEditeur"] = ou_rien(e.numero_editeur);
    evenement["evenement"] = e.evenement;
    evenement["detail"] = e.detail;
    evenement["precedente"] = ou_rien(e.precedente);
    evenement["empreinte"] = e.empreinte;
    liste.push_back(std::move(evenement));
  }
  using Json = nlohmann::ordered_json;
  return liste.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace finhop::format
