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
  SorteDeCle sorte;
};
constexpr std::array kTris{
    NomDeTri{"numeroEditeur", Tri::NumeroEditeur, SorteDeCle::Texte},
    NomDeTri{"numeroASP", Tri::NumeroAsp, SorteDeCle::Texte},
    NomDeTri{"numeroAns", Tri::NumeroAns, SorteDeCle::Texte},
    NomDeTri{"client", Tri::Client, SorteDeCle::Texte},
    NomDeTri{"montant", Tri::Montant, SorteDeCle::Montant},
    NomDeTri{"avance", Tri::Avance, SorteDeCle::Rang},
    NomDeTri{"solde", Tri::Solde, SorteDeCle::Rang},
    NomDeTri{"situation", Tri::Situation, SorteDeCle::Rang},
    NomDeTri{"depuis", Tri::Depuis, SorteDeCle::Jour},
    NomDeTri{"enJeu", Tri::EnJeu, SorteDeCle::Montant},
    NomDeTri{"attendu", Tri::Attendu, SorteDeCle::Montant},
    NomDeTri{"recu", Tri::Recu, SorteDeCle::Montant},
    NomDeTri{"ecart", Tri::Ecart, SorteDeCle::Montant},
    NomDeTri{"datePaiement", Tri::DatePaiement, SorteDeCle::Jour},
    NomDeTri{"dateFacture", Tri::DateFacture, SorteDeCle::Jour},
    NomDeTri{"datePaiementSolde", Tri::DatePaiementSolde, SorteDeCle::Jour},
};
static_assert(kTris.size() == kNombreDeTris);

CleDeTri cle_de_montant(const std::optional<Montant>& montant) {
  return montant ? montant->centimes() : kInconnu;
}
CleDeTri cle_de_jour(const std::optional<Jour>& jour) {
  return jour ? jour->jours().time_since_epoch().count() : kInconnu;
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

CleDeTri cle_de_tri(const Fiche& fiche, Tri tri) {
  const domain::Avance& a = fiche.dossier.avance;
  const auto& solde = fiche.dossier.solde;
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
      return place(a.statut);
    case Tri::Solde:
      return solde ? place(solde->statut) : 0;
    case Tri::Situation:
      return place(fiche.situation.quoi);
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
      return cle_de_jour(facture ? std::optional(facture->date) : std::nullopt);
    }
    case Tri::DatePaiementSolde:
      return cle_de_jour(solde ? solde->date_paiement : std::nullopt);
  }
  return {};
}

SorteDeCle sorte_de_cle(Tri tri) {
  return std::ranges::find(kTris, tri, &NomDeTri::tri)->sorte;
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
