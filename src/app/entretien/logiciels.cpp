#include "finhop/app/entretien/logiciels.hpp"

#include <fmt/format.h>

#include "app/operation.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/store/fournisseurs.hpp"

namespace finhop::app {
namespace {

// D11: the one value the guide covers, or a refusal.
void exiger(Saisies& saisies, const std::optional<Saisi>& saisi, std::string_view seule_valeur) {
  if (!saisi || texte::plier(saisi->brut) == texte::plier(seule_valeur)) return;
  saisies.refuser(
      {CodeRefus::TypeNonCouvert,
       fmt::format("{} : {} n'est pas couvert", saisi->lieu, texte::citer(saisi->brut)),
       fmt::format("{} : le guide suivi est celui des soldes HOP-PFI de la vague 1 (D11)", seule_valeur),
       "déposer ces demandes avec un autre outil : leurs règles ne sont pas dans ce guide"});
}

}  // namespace

Issue<domain::Logiciel> ajouter_logiciel(Base& base, const Contexte& contexte, const LogicielSaisi& saisi) {
  Saisies saisies;
  const auto numero = saisies.lire<domain::NumeroAns>(saisi.ans);
  exiger(saisies, saisi.type, "PFI");
  exiger(saisies, saisi.vague, "Va1");
  std::optional<std::string> nom;
  saisies.appliquer_texte(nom, saisi.nom);
  std::optional<Jour> date_limite;
  saisies.appliquer(date_limite, saisi.date_limite);
  if (!saisies.reussie()) return saisies.echec();

  const domain::Logiciel logiciel{*numero, "PFI", "Va1", nom, date_limite};
  Operation operation(base, contexte);
  if (store::trouver_logiciel(base, *numero))
    return refuser_tout({CodeRefus::LogicielExiste,
                         fmt::format("le logiciel {} est déjà enregistré", numero->texte()),
                         "un numeroAns nouveau", Suite{"voir les logiciels", Geste::LogicielLister}});
  store::ajouter_logiciel(base, logiciel);
  operation.noter("logiciel.ajoute", std::nullopt,
                  fmt::format("{} {}{}", logiciel.numero_ans.texte(), logiciel.nom.value_or("(sans nom)"),
                              date_limite ? ", date limite " + date_limite->fr() : ""));
  operation.terminer();
  return logiciel;
}

std::vector<domain::Logiciel> lister_logiciels(Base& base) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  return store::lire_logiciels(base);
}

}  // namespace finhop::app
