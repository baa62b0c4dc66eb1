// Questions that forms share, and what they are about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/dossier/montrer.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/domain/statuts.hpp"
#include "web/pages/formulaires/formulaire.hpp"

namespace finhop::web {

// Of the command and of the form alike, under the key of what it gives.
Question question(Donnee donnee, std::string_view nom, std::string_view aide, Exige exige = Exige::Non);
// Asked with a list of words, none of them chosen.
Question question_a_choix(Donnee donnee, std::string_view nom, std::string_view aide,
                          std::vector<Choix> choix, Exige exige = Exige::Non);
Question motif(std::string_view aide, Exige exige);
Question jour(std::string_view nom, std::string_view aide, Exige exige = Exige::Non);

// « votre numéro pour cette demande » → « Votre numéro… »
std::string en_tete_de_phrase(std::string_view mots);
// A field of an avance, with the words that domain has for it, and what is recorded.
Question question_du_champ(const domain::Champ<domain::Avance>& champ, const domain::Avance* avance);
// As people type it.
std::string tape(const domain::ValeurDite& valeur);

template <class Statut>
std::vector<Choix> choix_de_statuts(const std::vector<Statut>& statuts) {
  std::vector<Choix> choix{{"", "– à choisir –"}};
  for (const Statut statut : statuts)
    choix.push_back({std::string(domain::id(statut)), std::string(domain::libelle(statut))});
  return choix;
}

// The dossier that the address names, and a form about it: « Changer le statut de l'avance – dossier 00001 ».
Issue<app::DossierMontre> dossier_demande(const Demandee& demandee);
enum class Garde { TelQueVu, Aucune };
Etat etat_du_dossier(const Demandee& demandee, const domain::Dossier& dossier, std::string_view titre,
                     Garde garde = Garde::TelQueVu);
// Where the avance, or the solde, stands: one sentence.
vue::Page ou_en_est(const domain::Avance& avance);
vue::Page ou_en_est(const domain::Dossier& dossier);

}  // namespace finhop::web
