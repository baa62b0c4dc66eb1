// The forms of values that several judges, and the reading of a file, need alike.
#pragma once

#include "finhop/domain/regles.hpp"

namespace finhop::domain::juges {

// Each FINESS once, in the order given: a repeated one is COH-05's matter and no other rule's.
std::vector<Finess> sans_doublon(const std::vector<Finess>& liste);

// How a message begins that only tells what is missing.
constexpr std::string_view kResteASaisir = "il reste à saisir : ";
constexpr std::string_view kIlManque = "il manque ";

// A document that is attached and that the profile does not admit (COH-04).
void dire_documents_hors_profil(const Examen& examen, const Signaler& signaler);

// The forms of values that reading a file and judging it both need (guide, section 3.2).
std::optional<bool> reponse_lue(const Valeur& valeur);
bool texte_borne(const Valeur& valeur, std::size_t longueur_max);  // from 1 character on
bool montant_conforme(const Valeur& valeur);
bool est_un_montant(std::string_view ecrit);  // 12500.00

}  // namespace finhop::domain::juges
