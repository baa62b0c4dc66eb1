#include "finhop/app/entretien/logiciels.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
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

// « 31/12/2022 », « 31/12/2022 17:00 », « 31/12/2022 à 17h »
void lire_limite(Saisies& saisies, domain::Logiciel& logiciel, const Saisi& saisi) {
  std::string_view jour = texte::rogner(saisi.brut);
  const std::size_t espace = jour.rfind(' ');
  const auto heure = espace == std::string_view::npos ? std::nullopt : Heure::lire(jour.substr(espace + 1));
  if (heure) jour = texte::rogner(jour.substr(0, espace));
  if (heure && jour.ends_with(" à")) jour = texte::rogner(jour.substr(0, jour.rfind(' ')));
  if (const auto lu = saisies.lire<Jour>({saisi.lieu, std::string(jour)})) {
    logiciel.date_limite = *lu;
    logiciel.heure_limite = heure;
  }
}

// What is given, over what is there.
void appliquer(Saisies& saisies, domain::Logiciel& logiciel, const LogicielSaisi& saisi) {
  saisies.appliquer_texte(logiciel.nom, saisi.nom);
  if (!saisi.date_limite) return;
  if (texte::rogner(saisi.date_limite->brut).empty()) {
    logiciel.date_limite.reset();
    logiciel.heure_limite.reset();
  } else {
    lire_limite(saisies, logiciel, *saisi.date_limite);
  }
}

std::vector<std::string> changements(const domain::Logiciel& avant, const domain::Logiciel& apres) {
  std::vector<std::string> dits;
  const auto dire = [&](std::string_view quoi, const std::string& de, const std::string& vers) {
    if (de != vers)
      dits.push_back(fmt::format("{} : {} → {}", quoi, de.empty() ? "–" : de, vers.empty() ? "–" : vers));
  };
  dire("nom", avant.nom.value_or(""), apres.nom.value_or(""));
  dire("date limite", limite_fr(avant), limite_fr(apres));
  return dits;
}

}  // namespace

Issue<domain::Logiciel> ajouter_logiciel(Base& base, const Contexte& contexte, const LogicielSaisi& saisi) {
  Saisies saisies;
  const auto numero = saisies.lire<domain::NumeroAns>(saisi.ans);
  exiger(saisies, saisi.type, "PFI");
  exiger(saisies, saisi.vague, "Va1");
  if (!saisies.reussie()) return saisies.echec();
  domain::Logiciel logiciel{*numero, "PFI", "Va1", {}, {}};
  appliquer(saisies, logiciel, saisi);
  if (!saisies.reussie()) return saisies.echec();

  Operation operation(base, contexte);
  if (store::trouver_logiciel(base, *numero))
    return refuser_tout({CodeRefus::LogicielExiste,
                         fmt::format("le logiciel {} est déjà enregistré", numero->texte()),
                         "un numeroAns nouveau", Suite{"voir les logiciels", Geste::LogicielLister}});
  store::ajouter_logiciel(base, logiciel);
  operation.noter("logiciel.ajoute", std::nullopt,
                  fmt::format("{} {}{}", logiciel.numero_ans.texte(), logiciel.nom.value_or("(sans nom)"),
                              logiciel.date_limite ? ", date limite " + limite_fr(logiciel) : ""));
  operation.terminer();
  return logiciel;
}

Issue<LogicielModifie> modifier_logiciel(Base& base, const Contexte& contexte, const LogicielSaisi& saisi) {
  Saisies saisies;
  const auto numero = saisies.lire<domain::NumeroAns>(saisi.ans);
  if (!numero) return saisies.echec();
  Operation operation(base, contexte);
  const auto avant = exiger_logiciel(base, *numero);
  if (!avant) return refuser_tout(avant.error());
  domain::Logiciel apres = *avant;
  appliquer(saisies, apres, saisi);
  if (!saisies.reussie()) return saisies.echec();
  LogicielModifie modifie{apres, changements(*avant, apres)};
  if (!modifie.changements.empty()) {
    store::modifier_logiciel(base, apres);
    operation.noter(
        "logiciel.modifie", std::nullopt,
        fmt::format("{} : {}", apres.numero_ans.texte(), texte::joindre(modifie.changements, " ; ")));
  }
  operation.terminer();
  return modifie;
}

std::vector<domain::Logiciel> lister_logiciels(Base& base) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  return store::lire_logiciels(base);
}

}  // namespace finhop::app
