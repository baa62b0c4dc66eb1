// A form: what it asks, said once, and how it is done. One engine shows it, sends it, tells what was wrong beside what was
// typed, and what somebody else changed meanwhile.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/identifiants.hpp"
#include "finhop/vue/page.hpp"
#include "finhop/web/routes.hpp"

namespace finhop::web {

struct Choix {
  std::string valeur;
  std::string dit;
};
// Cachee: carried from the address to what is done, and not asked.
enum class Genre { Ligne, Choix, Cachee };
enum class Exige { Non, Oui };
// Where the command wants it among what stands by its place.
enum class Rang { ApresLeSujet, AvantLeSujet };

struct Question {
  std::string cle;  // under which the answer is sent
  Donnee donnee;    // what it gives to the command
  std::string nom;
  std::string aide;
  std::string present = {};  // what is recorded, as people type it
  Exige exige = Exige::Non;
  Genre genre = Genre::Ligne;
  std::vector<Choix> choix = {};
  Rang rang = Rang::ApresLeSujet;
};

// A dossier as it was shown.
struct DossierVu {
  domain::NumeroEditeur numero;
  std::int64_t evenement = 0;
};

// What it needs: something chosen, or something that differs from what is recorded.
enum class Sorte { Geste, Correction };

struct Etat {
  std::string titre;
  std::vector<Argument> sujet = {};  // what its address names, as the command takes it
  std::vector<Question> questions = {};
  vue::Page situation = {};  // where what it changes stands now
  std::optional<DossierVu> vu = {};
  Sorte sorte = Sorte::Geste;
  format::html::Lien retour;
  std::string retour_dit;
  std::optional<Refus> empechement = {};  // why it cannot be done at all now
};

// What was answered, beside what the form showed.
class Reponses {
 public:
  Reponses(const Etat& etat, const Parametres& dites) : etat_(etat), dites_(dites) {}

  const Etat& etat() const { return etat_; }
  std::string dite(std::string_view cle) const;
  std::string montree(std::string_view cle) const;
  bool est_changee(std::string_view cle) const { return dite(cle) != montree(cle); }
  // As a use case takes it; its place is the question, see `Faute`.
  app::Saisi saisi(std::string_view cle) const { return {marque_de(cle), dite(cle)}; }
  // Nothing when it is as the form showed it.
  std::optional<app::Saisi> changee(std::string_view cle) const;
  // What the address names.
  const std::string& sujet(Donnee donnee) const;
  // The dossier, as it was shown: whatever happened to it since makes the use case refuse.
  std::string reference() const;
  std::int64_t evenement_vu() const;
  const Parametres& toutes() const { return dites_; }

  static std::string marque_de(std::string_view cle);

 private:
  const Etat& etat_;
  const Parametres& dites_;
};

// Why something is refused, and the question that it is of; empty when it is of none.
struct Faute {
  std::string cle;
  Refus refus;
  std::string au_champ = {};  // the same, where the question stands just above
};
// A use case repeats the place that it was given: the question is known by its mark, which no text has (see
// texte::imprimable), and its name put there.
Faute faute_de(const Etat& etat, const Refus& refus);

// Of what a form is made.
struct Demandee {
  app::Base& base;
  const Contexte& contexte;
  const Requete& requete;
};

struct Formulaire {
  Geste geste;
  std::string_view nom;  // of a link that leads there
  std::string_view bouton;
  Issue<Etat> (*preparer)(const Demandee& demandee);
  Issue<vue::Page> (*faire)(app::Base& base, const app::Contexte& contexte, const Reponses& reponses);
  // What the command is given beside its subject; each answer that changed when absent.
  std::vector<Argument> (*dire)(const Reponses& reponses) = nullptr;
};
// In the order of kCheminsDeFormulaire.
std::span<const Formulaire> formulaires();

// The command that does the same.
Suite commande_de(const Formulaire& formulaire, const Reponses& reponses);

// Under which a form is sent what is given to the command; empty when no form asks it.
std::string_view cle_de(Donnee donnee);
// An answer that erases: to a command, a text without anything in it.
Argument argument_de(const Question& question, const std::string& dite);

}  // namespace finhop::web
