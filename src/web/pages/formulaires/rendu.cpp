#include "web/pages/formulaires/rendu.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "web/pages/formulaires/noms.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

std::string id_de(std::string_view cle) {
  return "q-" + std::string(cle);
}
std::string id_de_l_aide(std::string_view cle) {
  return "aide-" + std::string(cle);
}
std::string id_de_la_faute(std::string_view cle) {
  return "faute-" + std::string(cle);
}

std::string valeur_de(const Question& question, const Rempli& rempli) {
  const auto dite = parametre(rempli.valeurs, question.cle);
  return dite ? std::string(*dite) : question.present;
}

enum class Juste { Oui, Non };

h::Html champ_de(const Question& question, const std::string& valeur, Juste juste) {
  const std::string decrit = juste == Juste::Non
                                 ? id_de_la_faute(question.cle) + " " + id_de_l_aide(question.cle)
                                 : id_de_l_aide(question.cle);
  const auto id = h::identifiant(id_de(question.cle));
  const auto nom = h::attribut<"name">(question.cle);
  const auto par = h::attribut<"aria-describedby">(decrit);
  const auto faux = h::attribut<"aria-invalid">(juste == Juste::Non ? "true" : "false");
  const auto exige = h::attribut<"aria-required">(question.exige == Exige::Oui ? "true" : "false");
  if (question.genre == Genre::Choix) {
    h::Html options;
    for (const Choix& choix : question.choix)
      options += option_html(choix.valeur, choix.dit, choix.valeur == valeur);
    return h::select(id, nom, par, faux, exige, options);
  }
  return h::input(id, nom, par, faux, exige, h::attribut<"type">("text"), h::attribut<"autocomplete">("off"),
                  h::attribut<"value">(valeur));
}

// Where none is exacted, or all may be left as they are, nothing is told of each.
enum class Dire { Rien, Facultatif };
Dire a_dire(const Etat& etat) {
  const bool une_exigee =
      std::ranges::find(etat.questions, Exige::Oui, &Question::exige) != etat.questions.end();
  return une_exigee && etat.sorte == Sorte::Geste ? Dire::Facultatif : Dire::Rien;
}

h::Html question_html(const Question& question, const Rempli& rempli, Dire dire) {
  const std::string valeur = valeur_de(question, rempli);
  const h::Html montre = cache_html(nom_montre(question.cle), question.present);
  if (question.genre == Genre::Cachee) return h::ensemble(cache_html(question.cle, valeur), montre);
  const auto faute = std::ranges::find(rempli.fautes, question.cle, &Faute::cle);
  const bool juste = faute == rempli.fautes.end();
  h::Html dite;
  if (!juste)
    dite = h::p(h::classe("faux"), h::identifiant(id_de_la_faute(question.cle)), "✗ ",
                faute->au_champ.empty() ? faute->refus.message : faute->au_champ,
                faute->refus.attendu.empty() ? "" : " – attendu : ", faute->refus.attendu);
  return h::div(h::classe(juste ? "question" : "question fautive"),
                h::label(h::attribut<"for">(id_de(question.cle)), question.nom,
                         dire == Dire::Facultatif && question.exige == Exige::Non ? " (facultatif)" : ""),
                h::p(h::classe("discret"), h::identifiant(id_de_l_aide(question.cle)), question.aide), dite,
                champ_de(question, valeur, juste ? Juste::Oui : Juste::Non), montre);
}

bool a_des_questions(const Etat& etat) {
  return std::ranges::any_of(etat.questions, [](const Question& q) { return q.genre != Genre::Cachee; });
}

h::Html faute_html(const Contexte& contexte, const Faute& faute) {
  h::Html dite = faute.cle.empty() ? h::ensemble(faute.refus.message)
                                   : h::lien(h::Lien::ancre(id_de(faute.cle)), faute.refus.message);
  if (faute.cle.empty() && !faute.refus.attendu.empty())
    dite += h::div(h::classe("discret"), "Attendu : ", faute.refus.attendu);
  if (!faute.refus.remede.est_vide())
    dite += h::div(h::classe("faire"), "À faire : ", a_faire_dit(contexte, faute.refus.remede));
  return h::li(dite);
}

}  // namespace

std::string en_mots(const Question& question, const std::string& valeur) {
  const auto choix = std::ranges::find(question.choix, valeur, &Choix::valeur);
  if (choix != question.choix.end()) return choix->dit;
  return valeur.empty() ? "–" : valeur;
}

h::Html formulaire_html(const Contexte& contexte, const Formulaire& formulaire, const Etat& etat,
                        const format::html::Lien& vers, const Rempli& rempli) {
  h::Html questions;
  for (const Question& question : etat.questions) questions += question_html(question, rempli, a_dire(etat));
  if (etat.vu) questions += cache_html(kChampVu, fmt::to_string(etat.vu->evenement));
  return h::div(
      h::classe(a_des_questions(etat) ? "saisie" : "saisie breve"),
      web::formulaire(contexte, vers, questions,
                      h::p(h::classe("boutons"), h::button(h::classe("principal"), formulaire.bouton), " ",
                           h::lien(etat.retour, etat.retour_dit))));
}

h::Html fautes_html(const Contexte& contexte, const std::vector<Faute>& fautes) {
  h::Html dites;
  for (const Faute& faute : fautes) dites += faute_html(contexte, faute);
  return h::div(h::classe("encart mauvais"), h::attribut<"role">("alert"), h::attribut<"tabindex">("-1"),
                h::attribut<"autofocus">(), h::identifiant("fautes"),
                h::p(h::strong("Rien n'est enregistré.")), h::ul(dites));
}

h::Html conflit_html(const Contexte& contexte, const Etat& etat, const Reponses& reponses,
                     const std::string& qui) {
  h::Tableau tableau("conflit", {{"Champ"}, {"Enregistré maintenant"}, {"Votre saisie"}},
                     h::PremiereCellule::Titre);
  tableau.nommer("Ce qui est enregistré, à côté de votre saisie");
  bool rien = true;
  for (const Question& q : etat.questions) {
    const std::string montree = reponses.montree(q.cle);
    const bool la_sienne = reponses.est_changee(q.cle);
    if (q.genre == Genre::Cachee || (!la_sienne && montree == q.present)) continue;
    rien = false;
    tableau.ranger(q.nom, en_mots(q, q.present),
                   la_sienne ? en_mots(q, reponses.dite(q.cle))
                             : std::string("inchangée : ce qui est enregistré reste"));
  }
  const std::string numero = etat.vu ? etat.vu->numero.texte() : "";
  return h::div(
      h::classe("encart moyen"), h::attribut<"role">("alert"), h::attribut<"tabindex">("-1"),
      h::attribut<"autofocus">(), h::identifiant("conflit"),
      h::p(
          h::strong(fmt::format("Le dossier {} a changé pendant ce temps : rien n'est enregistré.", numero))),
      h::p("Le dernier changement : ", qui),
      h::p("Votre saisie est gardée ci-dessous ; l'enregistrer de nouveau l'applique à ce qui est "
           "enregistré maintenant. ",
           geste_dit(contexte, {"", Geste::Journal, {{Donnee::Reference, numero}}}, "Voir son histoire")),
      rien ? h::Html() : tableau.html());
}

}  // namespace finhop::web
