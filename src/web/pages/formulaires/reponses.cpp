// What was answered to a form, and which command it makes.
#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "finhop/app/dossier/vu.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/champs_avance.hpp"
#include "web/pages/formulaires/formulaire.hpp"
#include "web/pages/formulaires/noms.hpp"

namespace finhop::web {
namespace {

// A character that no text has: `texte::imprimable` takes it out.
constexpr char kMarque = '\x1E';

// Of what is no field of an avance.
struct Cle {
  Donnee donnee;
  std::string_view cle;
};
constexpr std::array kCles{Cle{Donnee::Statut, "statut"},
                           Cle{Donnee::StatutVoulu, "statut"},
                           Cle{Donnee::Date, "date"},
                           Cle{Donnee::Montant, "montant"},
                           Cle{Donnee::Motif, "motif"},
                           Cle{Donnee::FactureDate, "facture-date"},
                           Cle{Donnee::FactureMontant, "facture-montant"},
                           Cle{Donnee::FactureNumero, "facture-numero"},
                           Cle{Donnee::Dmp, "dmp"},
                           Cle{Donnee::MssPro, "mss-pro"},
                           Cle{Donnee::MssCitoyen, "mss-citoyen"},
                           Cle{Donnee::ChampDuProfil, "insi"},
                           Cle{Donnee::Profil, "profil"},
                           Cle{Donnee::Texte, "texte"},
                           Cle{Donnee::Rappel, "rappel"},
                           Cle{Donnee::Valeur, "valeur"},
                           Cle{Donnee::DateLimite, "date-limite"},
                           Cle{Donnee::NomDeVue, "nom"},
                           Cle{Donnee::Remplacer, "remplacer"}};

std::string valeur(const Parametres& dites, std::string_view nom) {
  return std::string(parametre(dites, nom).value_or(""));
}

}  // namespace

std::string_view cle_de(Donnee donnee) {
  for (const auto& champ : domain::kChampsAvance)
    if (champ.donnee == donnee && champ.part != domain::Part::Suivi) return champ.cle;
  const auto cle = std::ranges::find(kCles, donnee, &Cle::donnee);
  return cle == kCles.end() ? std::string_view{} : cle->cle;
}

std::string Reponses::dite(std::string_view cle) const {
  return std::string(texte::rogner(valeur(dites_, cle)));
}

std::string Reponses::montree(std::string_view cle) const {
  return std::string(texte::rogner(valeur(dites_, nom_montre(cle))));
}

std::optional<app::Saisi> Reponses::changee(std::string_view cle) const {
  return est_changee(cle) ? std::optional(saisi(cle)) : std::nullopt;
}

const std::string& Reponses::sujet(Donnee donnee) const {
  const auto trouve = std::ranges::find(etat_.sujet, donnee, &Argument::quoi);
  if (trouve == etat_.sujet.end()) throw std::logic_error("ce formulaire n'a pas ce sujet");
  return trouve->valeur;
}

std::int64_t Reponses::evenement_vu() const {
  const std::string dit = valeur(dites_, kChampVu);
  std::int64_t evenement = -1;
  std::from_chars(dit.data(), dit.data() + dit.size(), evenement);
  return evenement;
}

std::string Reponses::reference() const {
  return app::reference_vue(etat_.vu.value().numero, std::max<std::int64_t>(evenement_vu(), 0));
}

std::string Reponses::marque_de(std::string_view cle) {
  return kMarque + std::string(cle) + kMarque;
}

Faute faute_de(const Etat& etat, const Refus& refus) {
  Faute faute{"", refus};
  for (const Question& question : etat.questions) {
    const std::string marque = Reponses::marque_de(question.cle);
    if (const std::string debut = marque + " : "; faute.refus.message.starts_with(debut))
      faute.au_champ = faute.refus.message.substr(debut.size());
    for (std::string* texte : {&faute.refus.message, &faute.refus.attendu, &faute.au_champ})
      for (std::size_t i = texte->find(marque); i != std::string::npos; i = texte->find(marque, i)) {
        texte->replace(i, marque.size(), question.nom);
        if (faute.cle.empty()) faute.cle = question.cle;
      }
  }
  return faute;
}

Argument argument_de(const Question& question, const std::string& dite) {
  return {question.donnee, dite.empty() ? " " : dite};
}

Suite commande_de(const Formulaire& formulaire, const Reponses& reponses) {
  const Etat& etat = reponses.etat();
  std::vector<Argument> avant;
  std::vector<Argument> apres;
  for (const Question& question : etat.questions)
    if (reponses.est_changee(question.cle))
      (question.rang == Rang::AvantLeSujet ? avant : apres)
          .push_back(argument_de(question, reponses.dite(question.cle)));
  if (formulaire.dire) apres = formulaire.dire(reponses);
  std::vector<Argument> arguments = std::move(avant);
  arguments.insert(arguments.end(), etat.sujet.begin(), etat.sujet.end());
  arguments.insert(arguments.end(), apres.begin(), apres.end());
  return {"", formulaire.geste, std::move(arguments)};
}

}  // namespace finhop::web
