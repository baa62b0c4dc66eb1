#include "finhop/app/logiciels.hpp"

#include <fmt/format.h>

#include "app/lecture.hpp"
#include "app/operation.hpp"
#include "finhop/store/fournisseurs.hpp"

namespace finhop::app {
namespace {

// D11: the one value the guide covers, or a refusal.
void exiger(Lecture& lecture, const std::optional<Saisi>& saisi, std::string_view seule_valeur) {
  if (!saisi || text::fold(saisi->brut) == text::fold(seule_valeur)) return;
  lecture.refuser(
      {CodeRefus::TypeNonCouvert,
       fmt::format("{} : {} n'est pas couvert", saisi->lieu, text::quoted(saisi->brut)),
       fmt::format("{} : le guide suivi par finhop est celui des soldes HOP-PFI de la vague 1 (D11)",
                   seule_valeur),
       "déposer ces demandes avec un autre outil : leurs règles ne sont pas dans ce guide"});
}

}  // namespace

Issue<domain::Logiciel> ajouter_logiciel(Base& base, const Contexte& contexte, const LogicielSaisi& saisi) {
  Lecture lecture;
  const auto numero = lecture.lire<domain::NumeroAns>(saisi.ans);
  exiger(lecture, saisi.type, "PFI");
  exiger(lecture, saisi.vague, "Va1");
  std::optional<std::string> nom;
  lecture.appliquer_texte(nom, saisi.nom);
  std::optional<Jour> date_limite;
  lecture.appliquer(date_limite, saisi.date_limite);
  if (!lecture.reussie()) return lecture.echec();

  const domain::Logiciel logiciel{*numero, "PFI", "Va1", nom, date_limite};
  Operation operation(base, contexte);
  if (store::trouver_logiciel(base, *numero))
    return refuser_tout({CodeRefus::LogicielExiste,
                         fmt::format("le logiciel {} est déjà enregistré", numero->texte()),
                         "un numeroAns nouveau", "voir les logiciels : finhop logiciel lister"});
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
