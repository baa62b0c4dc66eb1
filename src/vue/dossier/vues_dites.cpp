// What a list is asked for, in words and as the options of its command.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
#include "finhop/domain/situations.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/vue/dossier/vues_nommees.hpp"

namespace finhop::vue {
namespace {

using domain::Critere;
using Criteres = std::span<const Critere>;

Textes valeurs(Criteres criteres, std::string_view cle) {
  Textes dites;
  for (const Critere& critere : criteres)
    if (critere.cle == cle) dites.push_back(critere.valeur);
  return dites;
}

std::string jour_dit(const std::string& brut) {
  const auto jour = Jour::lire(brut);
  return jour ? jour->fr() : brut;
}

template <class Statut>
std::string statut_dit(const std::string& id) {
  const auto statut = domain::statut_de<Statut>(id);
  return statut ? std::string(domain::libelle(*statut)) : id;
}

std::string situation_dite(const std::string& id) {
  const auto situation = domain::situation_d_id(id);
  return "situation : " + (situation ? std::string(domain::description(*situation).libelle) : id);
}

std::string etat_dit(const std::string& etat) {
  return etat == "pret" ? "prêts à être exportés" : etat == "bloque" ? "bloqués" : etat;
}

struct Nomme {
  std::string_view nom;
  std::string_view dit;
};
constexpr std::array kTris{
    Nomme{"numeroEditeur", "numéro"},
    Nomme{"numeroASP", "numéro ASP"},
    Nomme{"numeroAns", "logiciel"},
    Nomme{"client", "client"},
    Nomme{"montant", "montant du bon de commande"},
    Nomme{"avance", "statut de l'avance"},
    Nomme{"solde", "statut du solde"},
    Nomme{"situation", "situation"},
    Nomme{"depuis", "jour de la situation"},
    Nomme{"enJeu", "somme en jeu"},
    Nomme{"attendu", "solde attendu"},
    Nomme{"recu", "solde reçu"},
    Nomme{"ecart", "écart"},
    Nomme{"datePaiement", "jour de paiement de l'avance"},
    Nomme{"dateFacture", "jour de la facture"},
    Nomme{"datePaiementSolde", "jour de paiement du solde"},
};
std::string tri_dit(std::string_view tri) {
  const bool a_l_envers = tri.starts_with('-');
  const std::string_view nom = tri.substr(a_l_envers ? 1 : 0);
  const auto connu = std::ranges::find(kTris, nom, &Nomme::nom);
  return fmt::format("par {}{}", connu == kTris.end() ? nom : connu->dit, a_l_envers ? ", à l'envers" : "");
}

// Days that stand still, whatever the day of the list.
std::string periode_dite(Criteres criteres) {
  const Textes depuis = valeurs(criteres, "depuis");
  const Textes jusqua = valeurs(criteres, "jusqua");
  const Textes sur = valeurs(criteres, "sur");
  const std::string fait = sur.empty()                 ? "déposés, répondus ou payés"
                           : sur.front() == "depot"    ? "déposés"
                           : sur.front() == "reponse"  ? "répondus par le portail"
                           : sur.front() == "paiement" ? "payés"
                                                       : sur.front();
  if (depuis.empty() && jusqua.empty()) return sur.empty() ? "" : fait;
  if (jusqua.empty()) return fmt::format("{} le {} ou après", fait, jour_dit(depuis.front()));
  if (depuis.empty()) return fmt::format("{} le {} ou avant", fait, jour_dit(jusqua.front()));
  return fmt::format("{} du {} au {}", fait, jour_dit(depuis.front()), jour_dit(jusqua.front()));
}

std::string plusieurs(std::string_view nom, const Textes& dits) {
  constexpr std::size_t kDits = 10;
  return fmt::format("{} {}", texte::accorder(dits.size(), nom), texte::joindre_les_premiers(dits, kDits));
}

// Several of them make one phrase, told where the first stands.
bool sont_dits_ensemble(std::string_view cle) {
  constexpr std::array<std::string_view, 5> kEnsemble{"ref", "ans", "depuis", "jusqua", "sur"};
  return std::ranges::find(kEnsemble, cle) != kEnsemble.end();
}
std::string ensemble(Criteres criteres, std::string_view cle) {
  if (cle == "ref") return plusieurs("dossier", valeurs(criteres, cle));
  if (cle == "ans") return plusieurs("logiciel", valeurs(criteres, cle));
  return periode_dite(criteres);
}

std::string seul(const Critere& c) {
  if (c.cle == "avance") return "avance " + statut_dit<domain::StatutAvance>(c.valeur);
  if (c.cle == "solde") return "solde " + statut_dit<domain::StatutSolde>(c.valeur);
  if (c.cle == "situation") return situation_dite(c.valeur);
  if (c.cle == "etat") return etat_dit(c.valeur);
  if (c.cle == "client") return "client " + texte::citer(c.valeur);
  if (c.cle == "du-client") return "client nommé " + texte::citer(c.valeur);
  if (c.cle == "finess") return "bénéficiaire " + c.valeur;
  if (c.cle == "ecart") return "payés autrement qu'attendu";
  if (c.cle == "tri") return tri_dit(c.valeur);
  if (c.cle == "colonnes") return "colonnes " + texte::joindre(app::couper_les_colonnes(c.valeur), ", ");
  if (c.cle == "limite") return c.valeur == "1" ? "le premier" : fmt::format("les {} premiers", c.valeur);
  return fmt::format("{} {}", c.cle, texte::citer(c.valeur));
}

struct Option {
  std::string_view cle;
  Donnee donnee;
};
constexpr std::array kOptions{
    Option{"ref", Donnee::Reference},
    Option{"ans", Donnee::Ans},
    Option{"avance", Donnee::AvanceStatut},
    Option{"solde", Donnee::SoldeStatut},
    Option{"situation", Donnee::Situation},
    Option{"client", Donnee::Client},
    Option{"du-client", Donnee::ClientEntier},
    Option{"finess", Donnee::Finess},
    Option{"ecart", Donnee::Ecart},
    Option{"depuis", Donnee::Depuis},
    Option{"jusqua", Donnee::Jusqua},
    Option{"sur", Donnee::Sur},
    Option{"tri", Donnee::Tri},
    Option{"colonnes", Donnee::Colonnes},
    Option{"limite", Donnee::Limite},
};

}  // namespace

std::string en_clair(Criteres criteres) {
  Textes dits;
  for (const Critere& c : criteres) {
    const std::string dit = sont_dits_ensemble(c.cle) ? ensemble(criteres, c.cle) : seul(c);
    if (std::ranges::find(dits, dit) == dits.end()) dits.push_back(dit);
  }
  return texte::joindre(dits, " ; ");
}

Suite sans_la_vue(Criteres criteres) {
  Suite suite{"", Geste::Lister};
  for (const Critere& c : criteres) {
    if (c.cle == "etat") suite.arguments.push_back({c.valeur == "pret" ? Donnee::Prets : Donnee::Bloques});
    const auto option = std::ranges::find(kOptions, c.cle, &Option::cle);
    if (option == kOptions.end()) continue;
    const bool est_un_jour = option->donnee == Donnee::Depuis || option->donnee == Donnee::Jusqua;
    suite.arguments.push_back({option->donnee, est_un_jour ? jour_dit(c.valeur) : c.valeur});
  }
  return suite;
}

}  // namespace finhop::vue
