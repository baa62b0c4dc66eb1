#include <fmt/format.h>

#include <map>

#include "app/dossier/changements.hpp"
#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/place.hpp"
#include "app/profils.hpp"
#include "app/saisie/a_verifier.hpp"
#include "app/solde/table.hpp"
#include "app/table/entetes_retenues.hpp"
#include "app/table/import_de_table.hpp"
#include "app/table/numeros_connus.hpp"
#include "finhop/app/saisie/imports.hpp"
#include "finhop/app/solde/importer.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

using domain::Dossier;
using domain::Solde;

// A document may have begun it.
bool rien_de_saisi(const Solde& solde) {
  return domain::est_en_main(solde.statut) && solde.factures.empty() && solde.beneficiaires.empty() &&
         solde.scenario == domain::Scenario{};
}

// What undoes so many soldes is in memory together.
constexpr std::size_t kEcritsEnsemble = 2'000;

// The rows of a solde may stand apart: it is decided when the last of them is read.
class ImportSoldes {
 public:
  ImportSoldes(Base& base, const Contexte& contexte, DejaLa deja_la, const LectureDeTable& lecture)
      : base_(base),
        contexte_(contexte),
        deja_la_(deja_la),
        aujourd_hui_(contexte.maintenant.jour_a_paris()),
        operation_(base, contexte),
        connus_(base),
        profils_(base),
        table_(SorteDeTable::Soldes, kColonnesSolde, lecture) {
    retrouver_les_entetes(base, table_);
  }

  IssueImport importer(const Fichier& fichier);

 private:
  struct Lu {
    domain::NumeroEditeur numero;
    SoldeLu solde;
    bool entier;  // none of its rows is at fault
    std::size_t rangees = 1;
  };

  void compter_rang();
  void prendre_rang();
  std::optional<domain::NumeroEditeur> numero_de_la_rangee();
  std::optional<domain::NumeroEditeur> numero_de(const domain::NumeroAsp& asp);
  void decider(const Lu& lu);
  void commencer(const Dossier& dossier, const Lu& lu);
  void mettre_a_jour(const Dossier& dossier, const Lu& lu);
  Solde solde_suivant(const Dossier& dossier, const Lu& lu);
  void ecrire(Dossier dossier, const Solde& solde, std::size_t ligne);
  void refuser(const Lu& lu, Refus refus);
  void refuser_fige(const Dossier& dossier, const Lu& lu, const std::vector<Changement>& change);

  Base& base_;
  const Contexte& contexte_;
  DejaLa deja_la_;
  Jour aujourd_hui_;
  Operation operation_;
  NumerosConnus connus_;
  Profils profils_;
  TableImportee table_;
  NumerosRevenants revenants_;
  std::map<CleDeNumero, Lu> attendent_;  // their next rows
  RapportImport rapport_;
  std::size_t ecrits_ = 0;
};

// By its numeroEditeur, by its numeroASP, or by both when they are of one dossier.
std::optional<domain::NumeroEditeur> ImportSoldes::numero_de_la_rangee() {
  using namespace colonne_solde;
  const auto numero = table_.valeur<domain::NumeroEditeur>(kNumeroEditeur);
  const auto asp = table_.valeur<domain::NumeroAsp>(kNumeroAsp);
  if (!table_.est_donnee(kNumeroEditeur) && !table_.est_donnee(kNumeroAsp)) {
    table_.exiger(table_.a_la_colonne(kNumeroEditeur) ? kNumeroEditeur : kNumeroAsp,
                  "un numeroEditeur, ou un numeroASP, sur chaque ligne");
    return std::nullopt;
  }
  if (!asp || (table_.est_donnee(kNumeroEditeur) && !numero)) return numero;
  const auto du_asp = numero_de(*asp);
  if (!numero || !du_asp) return numero ? std::nullopt : du_asp;
  if (texte::majuscules_ascii(numero->texte()) == texte::majuscules_ascii(du_asp->texte())) return numero;
  table_.noter(kNumeroAsp, {CodeRefus::TableRefusee,
                            fmt::format("{} est le numeroASP du dossier {}, et non de {}", asp->texte(),
                                        du_asp->texte(), numero->texte()),
                            "le numeroEditeur et le numeroASP d'un même dossier",
                            Suite{"comparer", Geste::Montrer, {{Donnee::Reference, du_asp->texte()}}}});
  return std::nullopt;
}

std::optional<domain::NumeroEditeur> ImportSoldes::numero_de(const domain::NumeroAsp& asp) {
  const auto dossier = store::trouver_dossier(base_, asp.texte());
  if (dossier) return dossier->avance.numero_editeur;
  table_.noter(colonne_solde::kNumeroAsp,
               {CodeRefus::DossierInconnu,
                fmt::format("aucun dossier n'a le numeroASP {}", asp.texte()),
                "le numeroASP d'une avance enregistrée",
                {"",
                 {{"enregistrer d'abord les avances", Geste::AvanceImporter, {{Donnee::Fichier}}},
                  {"voir celles qui le sont", Geste::Lister}}}});
  return std::nullopt;
}

void ImportSoldes::compter_rang() {
  using namespace colonne_solde;
  if (const auto numero = numero_lisible<domain::NumeroEditeur>(table_, kNumeroEditeur))
    return revenants_.compter(cle_de(*numero));
  const auto asp = numero_lisible<domain::NumeroAsp>(table_, kNumeroAsp);
  const auto porteur = asp ? connus_.porteur(*asp) : std::nullopt;
  const auto numero = porteur ? domain::NumeroEditeur::exact(*porteur) : std::nullopt;
  if (numero) revenants_.compter(cle_de(*numero));
}

void ImportSoldes::prendre_rang() {
  const auto numero = numero_de_la_rangee();
  SoldeLu lu = lire_solde(table_);
  if (!numero) return;
  const bool saine = !table_.la_rangee_est_fautive();
  const CleDeNumero cle = cle_de(*numero);
  const std::size_t combien = revenants_.combien(cle);
  if (combien == 0) return decider({*numero, std::move(lu), saine});
  const auto [place, nouveau] = attendent_.try_emplace(cle, Lu{*numero, {}, saine});
  Lu& premier = place->second;
  if (nouveau) {
    premier.solde = std::move(lu);
  } else {
    ++premier.rangees;
    if (saine && premier.entier) ajouter_rang(table_, premier.solde, lu);
    premier.entier = premier.entier && !table_.la_rangee_est_fautive();
  }
  if (premier.rangees < combien) return;
  decider(premier);
  attendent_.erase(place);
}

void ImportSoldes::refuser(const Lu& lu, Refus refus) {
  table_.noter(lu.solde.ligne, colonne_solde::kNumeroEditeur, lu.numero.texte(), std::move(refus));
}

void ImportSoldes::decider(const Lu& lu) {
  refuser_repetees(table_, lu.numero.texte(), lu.solde);
  const auto dossier = exiger_dossier_exact(base_, lu.numero.texte());
  if (!dossier) {
    Refus inconnu = dossier.error();
    inconnu.remede = {"",
                      {{"enregistrer d'abord les avances", Geste::AvanceImporter, {{Donnee::Fichier}}},
                       {"voir celles qui le sont", Geste::Lister}}};
    return refuser(lu, std::move(inconnu));
  }
  if (!lu.entier) return;
  noter_hors_profil(table_, lu.solde, *dossier, profils_.trouver(dossier->profil, aujourd_hui_));
  if (!dossier->solde || rien_de_saisi(*dossier->solde)) return commencer(*dossier, lu);
  if (deja_la_ == DejaLa::MettreAJour) return mettre_a_jour(*dossier, lu);
  refuser(lu, {CodeRefus::DossierExiste,
               fmt::format("le solde du dossier {} est déjà saisi", lu.numero.texte()),
               "un dossier dont le solde n'est pas saisi",
               {"ôter la ligne",
                {{"ou, pour changer les soldes déjà là", Geste::Recommencer, {{Donnee::MettreAJour}}}}}});
}

// What the table gives, over what is recorded; the avance's beneficiaries when there is none, as `solde saisir` does.
Solde ImportSoldes::solde_suivant(const Dossier& dossier, const Lu& lu) {
  Solde solde = solde_mis_a_jour(table_, dossier.solde.value_or(Solde{}), lu.solde);
  if (solde.beneficiaires.empty() && !est_fige(dossier)) solde.beneficiaires = dossier.avance.beneficiaires;
  return solde;
}

void ImportSoldes::commencer(const Dossier& dossier, const Lu& lu) {
  const Solde solde = solde_suivant(dossier, lu);
  if (!table_.sans_faute()) return;
  const domain::NumeroEditeur& numero = dossier.avance.numero_editeur;
  std::vector<std::string> champs = changements(dossier.solde.value_or(Solde{}), solde);
  if (!dossier.solde) {
    store::commencer_solde(base_, dossier.cle);
    champs.insert(champs.begin(), "statut : – → en préparation");
  }
  if (champs.empty()) return noter_inchangee(rapport_, numero);
  ecrire(dossier, solde, lu.solde.ligne);
  operation_.noter(dossier.solde ? "solde.saisi" : "solde.commence", numero, en_une_ligne(champs));
  noter_creee(rapport_, numero);
}

void ImportSoldes::ecrire(Dossier dossier, const Solde& solde, std::size_t ligne) {
  store::ecrire_solde(base_, dossier.cle, solde);
  // Each is written once: nothing of it changes again.
  if (++ecrits_ % kEcritsEnsemble == 0) operation_.enregistrement().couper();
  dossier.solde = solde;
  noter_a_verifier(rapport_, dossier.avance.numero_editeur, ligne,
                   domain::invraisemblances_du_solde(dossier, aujourd_hui_));
}

void ImportSoldes::mettre_a_jour(const Dossier& dossier, const Lu& lu) {
  const domain::NumeroEditeur& numero = dossier.avance.numero_editeur;
  const Solde apres = solde_suivant(dossier, lu);
  std::vector<Changement> change = ecarts(*dossier.solde, apres);
  if (change.empty()) return noter_inchangee(rapport_, numero);
  if (est_fige(dossier)) return refuser_fige(dossier, lu, change);
  if (!table_.sans_faute()) return;
  ecrire(dossier, apres, lu.solde.ligne);
  operation_.noter("solde.saisi", numero, en_une_ligne(phrases(change)));
  noter_modifie(rapport_, {numero.texte(), lu.solde.ligne, std::move(change)});
}

void ImportSoldes::refuser_fige(const Dossier& dossier, const Lu& lu, const std::vector<Changement>& change) {
  for (const Changement& c : change) {
    const std::size_t colonne = colonne_du_champ_solde(c.cle);
    table_.noter(ligne_de(lu.solde, colonne), colonne, dire(c.apres), fige(dossier, c));
  }
}

IssueImport ImportSoldes::importer(const Fichier& fichier) {
  menager_la_memoire(base_, fichier.chemin);
  table_.avant_de_lire([this] { compter_rang(); });
  table_.lire(fichier.chemin, [this] { prendre_rang(); });
  for (const auto& [cle, lu] : attendent_) decider(lu);  // of which a row could not be read
  if (!table_.sans_faute()) return std::unexpected(table_.refusee());
  retenir_l_entete(base_, contexte_, operation_, table_);
  operation_.terminer();
  dire_les_remarques(rapport_, table_);
  return std::move(rapport_);
}

}  // namespace

IssueImport importer_soldes(Base& base, const Contexte& contexte, const Fichier& fichier, DejaLa deja_la,
                            const LectureDeTable& lecture) {
  return avec_place({place_d_une_table(base, fichier.chemin)},
                    [&] { return ImportSoldes(base, contexte, deja_la, lecture).importer(fichier); });
}

}  // namespace finhop::app
