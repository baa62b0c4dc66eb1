// The invoice that a PDF carries as data, beside what the dossier claims: exact, to the cent and to the letter.
#pragma once

#include <optional>
#include <span>

#include "finhop/domain/documents/comparaison.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

// Trouve when both say the same; Contredit with the invoice's value in `trouve` and the dossier's in `raison`; Absent when
// the invoice does not tell; NonVerifiable when there is none to read.
struct FactureComparee {
  ResultatDeComparaison montant;
  ResultatDeComparaison date;
  std::optional<ResultatDeComparaison> numero = {};  // when the dossier has one
};

// Of several invoices, the one of that number, else of that amount, else what they claim together. None is none to compare.
std::optional<FactureComparee> comparer_facture(const LectureFacturX& lue, std::span<const Facture> factures);

// Not an invoice but what takes one back (UNTDID 1001).
bool est_un_avoir(const FactureElectronique& facture);

}  // namespace finhop::domain
