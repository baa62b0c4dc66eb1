// What an invoice calls each of its amounts: before tax, with it, the tax itself; a total or not.
#pragma once

#include "domain/documents/jetons.hpp"

namespace finhop::domain::documents {

enum class Taxe { Inconnue, Hors, Comprise, Seule };

struct MontantNomme {
  MontantLu lu;
  Taxe taxe = Taxe::Inconnue;
  bool total = false;
};
using MontantsNommes = std::vector<MontantNomme>;

MontantsNommes nommer(const Jetons& jetons);

ResultatDeComparaison comparer_montant(const LectureDuTexte& texte, const Jetons& jetons,
                                       const MontantsNommes& nommes, Montant hors_taxe);

}  // namespace finhop::domain::documents
