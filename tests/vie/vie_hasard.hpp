// A vendor who types anything: valid and invalid commands drawn at random on one base, over some days.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "app/atelier.hpp"

namespace finhop::tests {

enum class Issu { Fait, Refuse };

struct GesteDeVie {
  std::string nom;  // « lot deposer »
  Issu issu = Issu::Refuse;
};

// DuJour: each thing is noted on its own day.
enum class Jours { Quelconques, DuJour };

class Vie {
 public:
  explicit Vie(std::uint64_t graine, Jours jours = Jours::Quelconques);

  // Carries out one command; what a command throws is a fault of the program.
  GesteDeVie agir();
  Atelier& atelier() { return atelier_; }

 private:
  using Action = Issu (Vie::*)();
  struct Possible {
    const char* nom;
    unsigned poids;
    Action action;
  };
  static const std::vector<Possible>& possibles();

  Issu avance_ajouter();
  Issu avance_modifier();
  Issu avance_statut();
  Issu solde_saisir();
  Issu solde_statut();
  Issu solde_confirmer();
  Issu piece_ajouter();
  Issu exporter();
  Issu lot_deposer();
  Issu lot_redater();
  Issu lot_annuler();
  Issu lot_rejeter();
  Issu retour_importer();
  Issu paiement_importer();
  Issu avance_corriger();
  Issu solde_corriger();
  Issu lot_corriger();
  Issu retour_retirer();
  Issu solde_completer();
  Issu annuler();
  Issu modele();
  Issu un_jour_passe();

  std::size_t tirer(std::size_t n) { return hasard_() % n; }
  bool une_fois_sur(std::size_t n) { return tirer(n) == 0; }
  const std::string& parmi(const std::vector<std::string>& mots) { return mots[tirer(mots.size())]; }
  std::string numero();  // mostly of a dossier that is there
  // Mostly of a dossier that the portal accepted, and of a lot in one of these statuses: random ones seldom are.
  std::string numero_accepte();
  std::string lot_en(const std::string& statuts);
  std::vector<std::string> numeros();
  std::vector<std::string> colonne(const std::string& sql);  // the first column of each row
  std::string jour();
  std::string lot();
  std::string montant();
  app::Contexte contexte() const;

  std::mt19937_64 hasard_;
  Atelier atelier_;
  Jours notes_;
  int jours_ = 0;
  std::vector<std::string> ajoutes_;
};

}  // namespace finhop::tests
