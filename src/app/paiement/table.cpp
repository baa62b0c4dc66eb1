#include "app/paiement/table.hpp"

#include <fmt/format.h>

#include "app/table/modele_classeur.hpp"
#include "app/table/modele_csv.hpp"
#include "finhop/app/paiement/importer.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::app {
namespace {

using namespace colonne_paiement;
using domain::NaturePaiement;

Refus reprise(std::string_view brut) {
  return {
      CodeRefus::PaiementRefuse,
      fmt::format("{} est une reprise : l'ASP retire de l'argent, elle n'en verse pas", texte::citer(brut)),
      "un montant versé, sans signe moins",
      {"ôter la ligne, et noter à part ce que l'ASP reprend",
       {{"l'avance est à rembourser",
         Geste::AvanceStatut,
         {{Donnee::Statut, "a_recouvrer"}, {Donnee::Reference}, {Donnee::Date}, {Donnee::Motif}}},
        {"puis, ce qui est rendu",
         Geste::AvanceStatut,
         {{Donnee::Statut, "recouvree"}, {Donnee::Reference}, {Donnee::Date}, {Donnee::Montant}}}}}};
}

bool est_negatif(std::string_view texte) {
  constexpr std::string_view kMoins = "−";  // U+2212
  return texte.starts_with('-') || texte.starts_with(kMoins) || texte.ends_with('-') ||
         (texte.starts_with('(') && texte.ends_with(')'));
}

// An amount as a bank writes it: what comes in may bear a plus, what goes out is no payment.
struct Versement {
  Montant montant;
  static Result<Versement> lire(std::string_view brut) {
    std::string_view texte = texte::rogner(brut);
    if (est_negatif(texte)) return refuser(reprise(texte));
    if (texte.starts_with('+')) texte = texte::rogner(texte.substr(1));
    const auto montant = Montant::lire(texte);
    if (!montant) return refuser(montant.error());
    if (*montant == Montant())
      return refuser({CodeRefus::PaiementRefuse, "rien n'est versé : le montant est nul", "un montant versé",
                      "ôter la ligne"});
    return Versement{*montant};
  }
};

// « Avance », « solde Ségur », « versement de l'acompte »
struct NatureLue {
  NaturePaiement nature;
  static Result<NatureLue> lire(std::string_view brut) {
    const std::string plie = texte::plier(brut);
    const bool avance = plie.contains("avance") || plie.contains("acompte");
    const bool solde = plie.contains("solde");
    if (avance != solde) return NatureLue{avance ? NaturePaiement::Avance : NaturePaiement::Solde};
    return refuser({CodeRefus::ValeurIllisible,
                    fmt::format("{} ne dit pas ce qui est payé", texte::citer(brut)), "avance ou solde",
                    "écrire avance ou solde, ou vider la cellule"});
  }
};

// One column may hold both sorts of numbers: « N° dossier ».
void lire_numero(TableImportee& table, std::size_t colonne, PaiementLu& lu) {
  const std::string_view brut = TableImportee::sans_apostrophe(table.cellule(colonne));
  const bool asp = domain::NumeroAsp::lire(brut).has_value();
  const bool editeur = domain::NumeroEditeur::lire(brut).has_value();
  if (asp || (!editeur && colonne == kNumeroAsp)) {
    if (const auto numero = table.valeur<domain::NumeroAsp>(colonne)) lu.asp = numero->texte();
  } else if (const auto numero = table.valeur<domain::NumeroEditeur>(colonne)) {
    lu.editeur = numero->texte();
  }
}

}  // namespace

PaiementLu lire_paiement(TableImportee& table) {
  PaiementLu lu{.ligne = table.ligne()};
  lire_numero(table, kNumeroEditeur, lu);
  lire_numero(table, kNumeroAsp, lu);
  if (!table.est_donnee(kNumeroEditeur) && !table.est_donnee(kNumeroAsp))
    table.exiger(table.a_la_colonne(kNumeroAsp) ? kNumeroAsp : kNumeroEditeur,
                 "un numeroASP, ou un numeroEditeur, sur chaque ligne");
  if (const auto versement = table.valeur<Versement>(kMontant)) lu.montant = versement->montant;
  if (!table.est_donnee(kMontant)) table.exiger(kMontant, "le montant versé, sur chaque ligne");
  lu.jour = table.valeur<Jour>(kDate);
  if (const auto nature = table.valeur<NatureLue>(kNature)) lu.nature = nature->nature;
  lu.reference = table.texte(kReference, domain::kLongueurReference);
  return lu;
}

namespace {

std::vector<std::string> exemple() {
  return {"00001", "FINHOP000007", "3750,00", "02/04/2022", "avance", "VIR ASP 2022-04"};
}

}  // namespace

std::string modele_csv_paiements() {
  return modele_csv(kColonnesPaiement, exemple());
}

std::vector<format::ColonneDeModele> modele_classeur_paiements() {
  return colonnes_de_modele(SorteDeTable::Paiements, kColonnesPaiement, exemple());
}

}  // namespace finhop::app
