// What shows a form, and what does it.
#include <fmt/format.h>

#include <algorithm>

#include "finhop/app/dossier/journal.hpp"
#include "finhop/app/dossier/vu.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "web/annonces.hpp"
#include "web/codes.hpp"
#include "web/pages/erreurs.hpp"
#include "web/pages/formulaires/rendu.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

// One form at one address.
struct Ici {
  const Contexte& contexte;
  const Formulaire& formulaire;
  h::Lien vers;
  Etat etat;
};

h::Lien adresse(const Contexte& contexte, std::size_t rang) {
  std::vector<std::string> valeurs;
  for (const auto& [nom, valeur] : contexte.du_motif) valeurs.push_back(valeur);
  return lien(route_du_formulaire(rang), valeurs);
}

// What is asked and cannot be left out is to be given; of what corrects, one thing or another is.
Suite equivalente(const Ici& ici) {
  const Parametres rien;
  Suite suite = commande_de(ici.formulaire, Reponses(ici.etat, rien));
  const bool au_choix = ici.etat.sorte == Sorte::Correction && ici.etat.questions.size() > 1;
  for (const Question& q : ici.etat.questions) {
    if (q.exige == Exige::Non || au_choix) continue;
    const bool avant = q.rang == Rang::AvantLeSujet;
    suite.arguments.insert(avant ? suite.arguments.begin() : suite.arguments.end(), {q.donnee});
  }
  return suite;
}

Reponse montrer(const Ici& ici, int code, const h::Html& avant, const Rempli& rempli) {
  const Etat& etat = ici.etat;
  h::Html contenu = h::ensemble(avant, page_dite(ici.contexte, etat.situation, etat.titre));
  if (etat.empechement)
    contenu += h::ensemble(fautes_html(ici.contexte, {faute_de(etat, *etat.empechement)}),
                           h::p(h::lien(etat.retour, etat.retour_dit)));
  else
    contenu += formulaire_html(ici.contexte, ici.formulaire, etat, ici.vers, rempli);
  return page(ici.contexte, {.titre = etat.titre, .equivalente = equivalente(ici), .code = code}, contenu);
}

// What its address suggests, of what it asks.
Parametres suggerees(const Etat& etat, const Parametres& parametres) {
  Parametres valeurs;
  for (const Question& q : etat.questions)
    if (const auto dite = parametre(parametres, q.cle); dite && !dite->empty()) {
      const bool possible =
          q.genre != Genre::Choix || std::ranges::find(q.choix, *dite, &Choix::valeur) != q.choix.end();
      if (possible) valeurs.emplace_back(q.cle, *dite);
    }
  return valeurs;
}

Parametres telles_que_dites(const Reponses& reponses) {
  Parametres valeurs;
  for (const Question& q : reponses.etat().questions) valeurs.emplace_back(q.cle, reponses.dite(q.cle));
  return valeurs;
}

// What was typed stays; the rest is what is recorded now.
Parametres par_dessus_le_present(const Reponses& reponses) {
  Parametres valeurs;
  for (const Question& q : reponses.etat().questions)
    if (reponses.est_changee(q.cle)) valeurs.emplace_back(q.cle, reponses.dite(q.cle));
  return valeurs;
}

bool a_change(const Ici& ici, const Reponses& reponses) {
  return ici.etat.vu && reponses.evenement_vu() != ici.etat.vu->evenement;
}

Reponse page_du_conflit(const Ici& ici, app::Base& base, const Reponses& reponses) {
  const auto lu = app::consulter_journal(base, {.reference = ici.etat.vu->numero.texte(), .limite = 1});
  std::string qui = "–";
  if (lu && !lu->operations.empty()) {
    const app::OperationDuJournal& derniere = lu->operations.back();
    qui = fmt::format("{}, par {}", derniere.evenements.back().detail, derniere.nom.auteur);
  }
  return montrer(ici, kConflit, conflit_html(ici.contexte, ici.etat, reponses, qui),
                 {par_dessus_le_present(reponses)});
}

// What the command line does not let anybody leave out.
std::vector<Faute> manques(const Reponses& reponses) {
  std::vector<Faute> fautes;
  for (const Question& q : reponses.etat().questions)
    if (q.exige == Exige::Oui && reponses.dite(q.cle).empty())
      fautes.push_back(
          {q.cle, {CodeRefus::ValeursIncompletes, fmt::format("il manque : {}", q.nom), q.aide, {}}});
  return fautes;
}

bool rien_ne_change(const Reponses& reponses) {
  return reponses.etat().sorte == Sorte::Correction &&
         std::ranges::none_of(reponses.etat().questions,
                              [&](const Question& q) { return reponses.est_changee(q.cle); });
}

Reponse rien_a_enregistrer(const Ici& ici, const Reponses& reponses) {
  return montrer(ici, 200,
                 h::p(h::encart(h::Ton::Moyen), h::attribut<"role">("status"),
                      "Rien à enregistrer : c'est ce qui est enregistré déjà."),
                 {telles_que_dites(reponses)});
}

Reponse page_des_fautes(const Ici& ici, const Reponses& reponses, const std::vector<Faute>& fautes) {
  return montrer(ici, kRefuse, fautes_html(ici.contexte, fautes), {telles_que_dites(reponses), fautes});
}

Reponse faire(const Ici& ici, app::Base& base, const Demandee& demandee, const Reponses& reponses) {
  const app::Contexte contexte = ici.contexte.pour_app(commande_de(ici.formulaire, reponses));
  const std::int64_t avant = app::dernier_numero_du_journal(base);
  const auto faite = ici.formulaire.faire(base, contexte, reponses);
  if (!faite) {
    // Between what was read above and the transaction of the use case, somebody else may have written.
    if (auto etat = ici.formulaire.preparer(demandee)) {
      const Ici maintenant{ici.contexte, ici.formulaire, ici.vers, *std::move(etat)};
      const Reponses les_memes(maintenant.etat, reponses.toutes());
      if (a_change(maintenant, les_memes)) return page_du_conflit(maintenant, base, les_memes);
    }
    std::vector<Faute> fautes;
    for (const Refus& refus : faite.error()) fautes.push_back(faute_de(ici.etat, refus));
    return page_des_fautes(ici, reponses, fautes);
  }
  const auto operation = app::operation_gardee(base, contexte, avant);
  if (!operation) return rien_a_enregistrer(ici, reponses);
  ici.contexte.annonces.garder(*operation, *faite);
  return ailleurs(lien(Route::Operation, {fmt::to_string(*operation)}));
}

}  // namespace

Reponse page_du_formulaire(Contexte& contexte, const Requete& requete, std::size_t rang) {
  app::Base base = contexte.ouvrir_base();
  const Formulaire& formulaire = formulaires()[rang];
  auto etat = formulaire.preparer({base, contexte, requete});
  if (!etat) {
    Reponse refuse = page_de_refus(contexte, etat.error());
    refuse.code = kIntrouvable;
    return refuse;
  }
  const Parametres valeurs = suggerees(*etat, requete.parametres);
  return montrer({contexte, formulaire, adresse(contexte, rang), *std::move(etat)}, 200, {}, {valeurs});
}

Reponse envoi_du_formulaire(Contexte& contexte, const Requete& requete, std::size_t rang) {
  app::Base base = contexte.ouvrir_base();
  const Formulaire& formulaire = formulaires()[rang];
  const Demandee demandee{base, contexte, requete};
  auto etat = formulaire.preparer(demandee);
  if (!etat) return page_de_refus(contexte, etat.error());
  const Ici ici{contexte, formulaire, adresse(contexte, rang), *std::move(etat)};
  const Parametres dites = web::formulaire_de(requete);
  const Reponses reponses(ici.etat, dites);
  if (a_change(ici, reponses)) return page_du_conflit(ici, base, reponses);
  if (ici.etat.empechement) return montrer(ici, kRefuse, {}, {});
  if (const auto fautes = manques(reponses); !fautes.empty()) return page_des_fautes(ici, reponses, fautes);
  if (rien_ne_change(reponses)) return rien_a_enregistrer(ici, reponses);
  return faire(ici, base, demandee, reponses);
}

}  // namespace finhop::web
