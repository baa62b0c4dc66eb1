#include "app/preuve/confidence.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "app/dossier/mots_du_client.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/anciens_numeros.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

constexpr std::size_t kLongueurNumero = 5;
constexpr std::size_t kLongueurAsp = 12;

// The numeroEditeur of the other dossiers that the operation touched.
std::set<std::string> autres_touches(Base& base, const domain::Dossier& dossier,
                                     const store::Evenement& evenement) {
  std::set<std::string> autres;
  for (const std::string& numero : store::dossiers_de_la_commande(base, evenement))
    autres.insert(texte::majuscules_ascii(numero));
  autres.erase(texte::majuscules_ascii(dossier.avance.numero_editeur.texte()));
  return autres;
}

// What stands between spaces and quotes: an argument, or a part of one.
std::vector<std::string> arguments_de(std::string_view commande) {
  std::vector<std::string> arguments(1);
  for (const char c : commande) {
    if (c != ' ' && c != '\'' && c != '"')
      arguments.back() += c;
    else if (!arguments.back().empty())
      arguments.emplace_back();
  }
  if (arguments.back().empty()) arguments.pop_back();
  return arguments;
}

// Runs of letters and digits of ASCII, in capitals.
std::vector<std::string> numeros_de(std::string_view argument) {
  std::vector<std::string> numeros(1);
  for (const char c : texte::majuscules_ascii(argument)) {
    if (texte::est_alphanumerique(c))
      numeros.back() += c;
    else if (!numeros.back().empty())
      numeros.emplace_back();
  }
  return numeros;
}

bool est_le_sien(Base& base, const domain::Dossier& dossier, const std::string& numero_asp) {
  const auto& asp = dossier.avance.numero_asp;
  if (asp && texte::majuscules_ascii(asp->texte()) == numero_asp) return true;
  return std::ranges::any_of(store::anciens_numeros(base, dossier.cle), [&](const std::string& ancien) {
    return texte::majuscules_ascii(ancien) == numero_asp;
  });
}

bool porte_un_numero(Base& base, const domain::Dossier& dossier, const std::set<std::string>& autres,
                     const std::string& argument) {
  // « 23 » for 00023, as a whole argument: a part of a date or of an amount is no number.
  if (argument.size() < kLongueurNumero && std::ranges::all_of(argument, texte::est_alphanumerique) &&
      autres.contains(std::string(kLongueurNumero - argument.size(), '0') +
                      texte::majuscules_ascii(argument)))
    return true;
  return std::ranges::any_of(numeros_de(argument), [&](const std::string& numero) {
    if (numero.size() == kLongueurAsp && numero.starts_with("FINHOP"))
      return !est_le_sien(base, dossier, numero);
    return numero.size() == kLongueurNumero && autres.contains(numero);
  });
}

// A word of the command begins a word of another's client, which is in no name of this one.
bool porte_un_client(Base& base, const domain::Dossier& dossier, const std::set<std::string>& autres,
                     std::string_view commande) {
  constexpr std::size_t kAuMoins = 4;
  const std::vector<std::string> les_siens = mots_de(dossier.avance.client.value_or(""));
  std::vector<std::string> dits = mots_de(commande);
  std::erase_if(dits, [&](const std::string& mot) {
    return mot.size() < kAuMoins || std::ranges::any_of(mot, texte::est_chiffre) || repond(les_siens, {mot});
  });
  bool trouve = false;
  if (dits.empty()) return false;
  store::parcourir_clients(base, [&](const store::ClientDUnDossier& client) {
    if (trouve || !autres.contains(texte::majuscules_ascii(client.numero_editeur))) return;
    const std::vector<std::string> nom = mots_de(client.client);
    trouve = std::ranges::any_of(dits, [&](const std::string& mot) { return repond(nom, {mot}); });
  });
  return trouve;
}

}  // namespace

bool nomme_un_autre(Base& base, const domain::Dossier& dossier, const store::Evenement& evenement) {
  const std::set<std::string> autres = autres_touches(base, dossier, evenement);
  const std::vector<std::string> arguments = arguments_de(evenement.commande);
  if (std::ranges::any_of(arguments, [&](const std::string& argument) {
        return porte_un_numero(base, dossier, autres, argument);
      }))
    return true;
  return !autres.empty() && porte_un_client(base, dossier, autres, evenement.commande);
}

}  // namespace finhop::app
