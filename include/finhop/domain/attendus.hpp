// Amounts that should come, from what is recorded (D10): shown as « attendu », never as facts.
#pragma once

#include <optional>
#include <string>

#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

// 30 % of the order, rounded half up to the cent (guide, section 1.1).
Montant avance_attendue(Montant bon_de_commande);
// Nothing is, of an avance that is refused or cancelled, or whose order has no amount yet.
std::optional<Montant> avance_attendue(StatutAvance statut, std::optional<Montant> bon_de_commande);
std::optional<Montant> avance_attendue(const Avance& avance);
// What is claimed now minus what was paid as avance, never below 0; absent while one of them is not known.
std::optional<Montant> solde_attendu(const Dossier& dossier);
std::optional<Montant> solde_attendu(std::optional<Montant> facture, std::optional<Montant> avance_versee);
// What is still to come for a dossier whose avance is paid. Before the invoice, reckoned from the order; before the notice
// of payment, from the avance that was expected. Absent when neither is known.
std::optional<Montant> reste_a_recevoir(const Dossier& dossier);
std::optional<Montant> reste_a_recevoir(std::optional<Montant> facture,
                                        std::optional<Montant> bon_de_commande,
                                        std::optional<Montant> avance_versee);

// Still to come, whatever its status: the avance that is awaited, or what is left once it is paid; absent when nothing is,
// or nobody knows.
std::optional<Montant> a_recevoir(StatutAvance avance, std::optional<StatutSolde> solde,
                                  std::optional<Montant> facture, std::optional<Montant> bon_de_commande,
                                  std::optional<Montant> avance_versee);

// Of a solde that is paid: what it lacks, as a distance; absent when one of the two amounts is not known.
std::optional<Montant> ecart_de_paiement(const Dossier& dossier);
// It is paid otherwise than expected, or nobody knows how much, and no motive says that this is all right.
bool a_un_ecart(const Dossier& dossier);
bool a_un_ecart(std::optional<Montant> attendu, std::optional<Montant> recu, bool admis);

// « conforme », « 50,00 € de moins », « 50,00 € de plus »
std::string dire_ecart(Montant attendu, Montant recu);

}  // namespace finhop::domain
