#include "finhop/app/entretien/logiciels.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/profils.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/store/fournisseurs.hpp"

namespace finhop::app {
namespace {

// The profile that is named, whole or by its type and wave; a refusal is noted when there is none such.
const domain::Profil* profil_demande(Saisies& saisies, const Profils& profils, const LogicielSaisi& saisi) {
  const domain::Profil& defaut = domain::hop_pfi_va1();
  if (!saisi.profil && !saisi.type && !saisi.vague) return &defaut;
  const auto dit = [](const std::optional<Saisi>& partie, const std::string& sinon) {
    return partie ? std::string(texte::rogner(partie->brut)) : sinon;
  };
  const std::string nom = saisi.profil
                              ? std::string(texte::rogner(saisi.profil->brut))
                              : fmt::format("{}-{}-{}", defaut.couloir, dit(saisi.type, defaut.logiciel),
                                            dit(saisi.vague, defaut.vague));
  const domain::Profil* trouve = profils.trouver(nom, std::nullopt);
  const Saisi& lieu = saisi.profil ? *saisi.profil : saisi.type ? *saisi.type : *saisi.vague;
  if (!trouve) saisies.refuser(profil_inconnu(profils, lieu.lieu, nom));
  return trouve;
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
  Operation operation(base, contexte);
  const Profils profils(base);
  const domain::Profil* profil = profil_demande(saisies, profils, saisi);
  if (!saisies.reussie()) return saisies.echec();
  domain::Logiciel logiciel{*numero, profil->logiciel, profil->vague, {}, {}, {}, profil->couloir};
  if (profil->solde.jour) {
    logiciel.date_limite = profil->solde.jour;
    logiciel.heure_limite = profil->solde.heure;
  }
  appliquer(saisies, logiciel, saisi);
  if (!saisies.reussie()) return saisies.echec();
  if (store::trouver_logiciel(base, *numero))
    return refuser_tout({CodeRefus::LogicielExiste,
                         fmt::format("le logiciel {} est déjà enregistré", numero->texte()),
                         "un numeroAns nouveau", Suite{"voir les logiciels", Geste::LogicielLister}});
  store::ajouter_logiciel(base, logiciel);
  operation.noter("logiciel.ajoute", std::nullopt,
                  fmt::format("{} {}{}{}", logiciel.numero_ans.texte(), logiciel.nom.value_or("(sans nom)"),
                              profil == &domain::hop_pfi_va1() ? "" : ", " + profil->nom(),
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
