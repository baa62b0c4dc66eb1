#include "app/dossier/tris.hpp"

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
#include "finhop/domain/attendus.hpp"

namespace finhop::app {
namespace {

struct NomDeTri {
  std::string_view nom;
  Tri tri;
};
constexpr std::array kTris{
    NomDeTri{"numeroEditeur", Tri::NumeroEditeur},
    NomDeTri{"numeroASP", Tri::NumeroAsp},
    NomDeTri{"numeroAns", Tri::NumeroAns},
    NomDeTri{"client", Tri::Client},
    NomDeTri{"montant", Tri::Montant},
    NomDeTri{"avance", Tri::Avance},
    NomDeTri{"solde", Tri::Solde},
    NomDeTri{"situation", Tri::Situation},
    NomDeTri{"depuis", Tri::Depuis},
    NomDeTri{"enJeu", Tri::EnJeu},
    NomDeTri{"attendu", Tri::Attendu},
    NomDeTri{"recu", Tri::Recu},
    NomDeTri{"ecart", Tri::Ecart},
    NomDeTri{"datePaiement", Tri::DatePaiement},
    NomDeTri{"dateFacture", Tri::DateFacture},
    NomDeTri{"datePaiementSolde", Tri::DatePaiementSolde},
};

// Texts that stand in the order of the amounts, those below zero first; what is not known before them all.
std::string cle_de_montant(const std::optional<Montant>& montant) {
  constexpr std::int64_t kDecalage = 1'000'000'000'000'000;
  return montant ? texte::a_droite(std::to_string(montant->centimes() + kDecalage), 20) : "";
}
std::string cle_de_jour(const std::optional<Jour>& jour) {
  return jour ? jour->iso() : "";
}

std::optional<Montant> solde_recu(const domain::Dossier& dossier) {
  return dossier.solde ? dossier.solde->montant_paye : std::nullopt;
}
std::optional<Montant> ecart(const domain::Dossier& dossier) {
  const auto attendu = domain::solde_attendu(dossier);
  const auto recu = solde_recu(dossier);
  return attendu && recu ? std::optional(*attendu - *recu) : std::nullopt;
}

}  // namespace

std::string cle_de_tri(const Fiche& fiche, Tri tri) {
  const domain::Avance& a = fiche.dossier.avance;
  switch (tri) {
    case Tri::NumeroEditeur:
      return a.numero_editeur.texte();
    case Tri::NumeroAsp:
      return a.numero_asp ? a.numero_asp->texte() : "";
    case Tri::NumeroAns:
      return a.numero_ans.texte();
    case Tri::Client:
      return texte::plier(a.client.value_or(""));
    case Tri::Montant:
      return cle_de_montant(a.montant_bon_commande.value_or(Montant()));
    case Tri::Avance:
      return std::string(1, static_cast<char>('a' + static_cast<int>(a.statut)));
    case Tri::Solde:
      return fiche.dossier.solde
                 ? std::string(1, static_cast<char>('a' + static_cast<int>(fiche.dossier.solde->statut)))
                 : "";
    case Tri::Situation:
      return std::string(1, static_cast<char>('a' + static_cast<int>(fiche.situation.quoi)));
    case Tri::Depuis:
      return cle_de_jour(fiche.situation.depuis);
    case Tri::EnJeu:
      return cle_de_montant(fiche.situation.montant);
    case Tri::Attendu:
      return cle_de_montant(domain::solde_attendu(fiche.dossier));
    case Tri::Recu:
      return cle_de_montant(solde_recu(fiche.dossier));
    case Tri::Ecart:
      return cle_de_montant(ecart(fiche.dossier));
    case Tri::DatePaiement:
      return cle_de_jour(a.date_paiement);
    case Tri::DateFacture: {
      const auto facture = domain::facture_reclamee(fiche.dossier);
      return facture ? facture->date.iso() : "";
    }
    case Tri::DatePaiementSolde:
      return fiche.dossier.solde ? cle_de_jour(fiche.dossier.solde->date_paiement) : "";
  }
  return {};
}

std::optional<Tri> tri_de(std::string_view nom) {
  for (const NomDeTri& tri : kTris)
    if (texte::plier(tri.nom) == texte::plier(nom)) return tri.tri;
  return std::nullopt;
}

std::string_view nom_de(Tri tri) {
  return std::ranges::find(kTris, tri, &NomDeTri::tri)->nom;
}

std::vector<std::string> noms_de_tri() {
  std::vector<std::string> noms;
  for (const NomDeTri& tri : kTris) noms.emplace_back(tri.nom);
  return noms;
}

}  // namespace finhop::app
