#include <fmt/format.h>

#include <map>

#include "app/avance/changer.hpp"
#include "app/avance/rangs_regroupes.hpp"
#include "app/avance/statut.hpp"
#include "app/avance/table.hpp"
#include "app/dossier/changements.hpp"
#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/paiement/plusieurs.hpp"
#include "app/place.hpp"
#include "app/saisie/a_verifier.hpp"
#include "app/table/entetes_retenues.hpp"
#include "app/table/import_de_table.hpp"
#include "app/table/numeros_connus.hpp"
#include "finhop/app/avance/importer.hpp"
#include "finhop/app/saisie/imports.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/store/ajout_d_avances.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/paiements.hpp"

namespace finhop::app {
namespace {

using domain::Avance;
using domain::StatutAvance;

// So many avances that change wait together for the guards to be awake; those that come before cost no memory.
constexpr std::size_t kRetenuesMax = 2'000;

// New avances are written as their rows come; those that change wait, compared already, until the guards are awake again;
// those that take a numeroASP from another dossier, until the last row.
class ImportAvances {
 public:
  ImportAvances(Base& base, const Contexte& contexte, DejaLa deja_la, const LectureDeTable& lecture)
      : base_(base),
        contexte_(contexte),
        deja_la_(deja_la),
        aujourd_hui_(contexte.maintenant.jour_a_paris()),
        operation_(base, contexte),
        connus_(base),
        table_(SorteDeTable::Avances, kColonnesAvance, lecture) {
    retrouver_les_entetes(base, table_);
  }

  IssueImport importer(const Fichier& fichier);

 private:
  struct Retenue {
    std::int64_t cle = 0;
    Avance avant, apres;
  };

  void prendre_rang();
  void prendre(const BrouillonAvance& lue);
  void creer(const BrouillonAvance& lue);
  void retenir(const domain::NumeroEditeur& editeur, const BrouillonAvance& lue);
  void verifier_logiciel(const domain::NumeroAns& numero);
  void verifier_doublons(const domain::NumeroEditeur& editeur, const domain::NumeroAsp* asp);
  void verifier_changement(const domain::Dossier& dossier, const Avance& apres);
  void verifier_numeros_asp();
  bool prend_un_numero() const { return !prises_.empty() && prises_.back().ligne == table_.ligne(); }
  void appliquer_les_retenues(std::vector<Retenue>& retenues);
  void appliquer();

  Base& base_;
  const Contexte& contexte_;
  DejaLa deja_la_;
  Jour aujourd_hui_;
  Operation operation_;
  NumerosConnus connus_;
  TableImportee table_;
  RangsRegroupes groupes_;
  std::optional<store::AjoutDAvances> ajout_;
  std::map<domain::NumeroAns, std::optional<Refus>> logiciels_;
  std::vector<Retenue> retenues_;
  std::vector<Retenue> preneuses_;  // take a numeroASP from another dossier
  std::vector<Avance> differees_;   // new ones that do
  struct Prise {
    std::size_t ligne;
    domain::NumeroAsp numero;
    std::string porteur;
  };
  std::vector<Prise> prises_;
  RapportImport rapport_;
};

void ImportAvances::prendre_rang() {
  BrouillonAvance lue = lire_avance(table_);
  if (!groupes_.retenir(table_, lue, [this](const BrouillonAvance& l) { prendre(l); })) prendre(lue);
}

void ImportAvances::prendre(const BrouillonAvance& lue) {
  if (const auto* ans = lue.valeur<&Avance::numero_ans>()) verifier_logiciel(*ans);
  const auto* editeur = lue.valeur<&Avance::numero_editeur>();
  if (!editeur) return;
  verifier_doublons(*editeur, lue.valeur<&Avance::numero_asp>());
  if (!connus_.est_enregistre(*editeur)) return creer(lue);
  if (deja_la_ == DejaLa::MettreAJour) return retenir(*editeur, lue);
  table_.noter(colonne::kNumeroEditeur, avance_deja_la(editeur->texte()));
}

void ImportAvances::verifier_logiciel(const domain::NumeroAns& numero) {
  auto connu = logiciels_.find(numero);
  if (connu == logiciels_.end()) {
    const auto logiciel = exiger_logiciel(base_, numero);
    connu = logiciels_.emplace(numero, logiciel ? std::nullopt : std::optional(logiciel.error())).first;
  }
  if (connu->second) table_.noter(colonne::kNumeroAns, *connu->second);
}

void ImportAvances::verifier_doublons(const domain::NumeroEditeur& editeur, const domain::NumeroAsp* asp) {
  if (!asp) return;
  if (const auto ligne = connus_.deja_donne(*asp, table_.ligne()))
    table_.noter(colonne::kNumeroAsp,
                 {CodeRefus::TableRefusee, fmt::format("{} est déjà à la ligne {}", asp->texte(), ligne),
                  "chaque numéro sur une seule ligne",
                  fmt::format("comparer les lignes {} et {}, n'en garder qu'une", ligne, table_.ligne())});
  const auto porteur = connus_.porteur(*asp);
  if (porteur && *porteur != texte::majuscules_ascii(editeur.texte()))
    prises_.push_back({table_.ligne(), *asp, *porteur});
}

void ImportAvances::creer(const BrouillonAvance& lue) {
  if (!table_.est_donnee(colonne::kNumeroAns))
    table_.exiger(colonne::kNumeroAns, "le numéro ANS du logiciel, pour un dossier nouveau");
  const auto* statut = lue.valeur<&Avance::statut>();
  verifier_paiement(table_, lue, statut ? *statut : StatutAvance::EnInstruction);
  if (!table_.sans_faute()) return;
  Avance avance = nouvelle_avance(lue, aujourd_hui_);
  noter_creee(rapport_, avance.numero_editeur);
  operation_.noter("avance.ajoutee", avance.numero_editeur,
                   fmt::format("numeroAns {}, statut {} (ligne {} de la table)", avance.numero_ans.texte(),
                               domain::libelle(avance.statut), table_.ligne()));
  noter_l_ecart(rapport_, avance, table_.ligne());
  noter_a_verifier(rapport_, avance.numero_editeur, table_.ligne(),
                   domain::invraisemblances({.avance = avance}, aujourd_hui_));
  if (prend_un_numero()) return differees_.push_back(std::move(avance));
  if (!ajout_) ajout_.emplace(base_, operation_.enregistrement());
  ajout_->ajouter(std::move(avance));
}

// Changed, unchanged, or at fault.
void ImportAvances::retenir(const domain::NumeroEditeur& editeur, const BrouillonAvance& lue) {
  auto dossier = store::trouver_dossier(base_, editeur.texte());
  const Avance avant = dossier->avance;
  Avance apres = avant;
  lue.poser(apres);
  verifier_paiement(table_, lue, apres.statut);
  if (apres == avant) return noter_inchangee(rapport_, avant.numero_editeur);
  verifier_changement(*dossier, apres);
  if (avant.numero_asp && avant.numero_asp != apres.numero_asp) connus_.liberer(*avant.numero_asp);
  if (!table_.sans_faute()) return;
  noter_modifie(rapport_, {avant.numero_editeur.texte(), table_.ligne(), ecarts(avant, apres)});
  if (apres.statut != avant.statut || apres.montant_avance != avant.montant_avance)
    noter_l_ecart(rapport_, apres, table_.ligne());
  (prend_un_numero() ? preneuses_ : retenues_).push_back({dossier->cle, avant, apres});
  if (retenues_.size() == kRetenuesMax) appliquer_les_retenues(retenues_);
  dossier->avance = std::move(apres);
  noter_a_verifier(rapport_, dossier->avance.numero_editeur, table_.ligne(),
                   domain::invraisemblances(*dossier, aujourd_hui_));
}

void ImportAvances::appliquer_les_retenues(std::vector<Retenue>& retenues) {
  if (ajout_) ajout_->finir();
  ajout_.reset();
  for (const Retenue& r : retenues)
    appliquer_les_changements(base_, operation_, {r.cle, r.avant}, r.apres, aujourd_hui_);
  retenues.clear();
  operation_.enregistrement().couper();
}

// A frozen dossier keeps its values; what was paid may be noted all along, and a paid or refused solde lets its avance
// move on.
void ImportAvances::verifier_changement(const domain::Dossier& dossier, const Avance& apres) {
  const Avance& avant = dossier.avance;
  if (apres.statut != avant.statut && !domain::est_permis(domain::Pas{avant.statut, apres.statut}))
    table_.noter(colonne::kStatut, pas_interdit(avant, apres.statut));
  if (auto refus = refus_de_la_somme(base_, dossier, domain::NaturePaiement::Avance, apres.date_paiement,
                                     apres.montant_avance))
    table_.noter(
        apres.montant_avance == avant.montant_avance ? colonne::kDatePaiement : colonne::kMontantAvance,
        *std::move(refus));
  if (!est_fige(dossier)) return;
  const auto solde = dossier.solde->statut;
  const bool solde_fini = solde == domain::StatutSolde::Paye || solde == domain::StatutSolde::Refuse;
  for (const Changement& change : ecarts(avant, apres)) {
    const std::size_t col = colonne_du_champ_avance(change.cle);
    const bool permis = col == colonne::kDatePaiement || col == colonne::kMontantAvance ||
                        (col == colonne::kStatut && solde_fini);
    if (!permis) table_.noter(col, fige(dossier, change));
  }
}

// A numeroASP may pass from one dossier to another only when the table takes it from the first.
void ImportAvances::verifier_numeros_asp() {
  for (const Prise& prise : prises_)
    if (!connus_.est_libere(prise.numero))
      table_.noter(
          prise.ligne, colonne::kNumeroAsp, prise.numero.texte(),
          {CodeRefus::NumeroAspPris,
           fmt::format("{} est déjà le numeroASP du dossier {}", prise.numero.texte(), prise.porteur),
           "un numeroASP pour une seule avance",
           Suite{"comparer", Geste::Montrer, {{Donnee::Reference, prise.porteur}}}});
}

// Numbers that change hands are let go first.
void ImportAvances::appliquer() {
  appliquer_les_retenues(retenues_);
  for (const Retenue& r : preneuses_) {
    Avance sans_numero = r.avant;
    sans_numero.numero_asp.reset();
    store::modifier_avance(base_, r.cle, sans_numero);
  }
  appliquer_les_retenues(preneuses_);
  for (const Avance& avance : differees_) store::ajouter_avance(base_, avance);
}

IssueImport ImportAvances::importer(const Fichier& fichier) {
  menager_la_memoire(base_, fichier.chemin);
  table_.avant_de_lire([this] {
    if (const auto numero = numero_lisible<domain::NumeroEditeur>(table_, colonne::kNumeroEditeur))
      groupes_.compter(*numero);
    if (const auto numero = numero_lisible<domain::NumeroAsp>(table_, colonne::kNumeroAsp))
      connus_.compter(*numero);
  });
  table_.lire(fichier.chemin, [this] { prendre_rang(); });
  groupes_.rendre(table_, [this](const BrouillonAvance& lue) { prendre(lue); });
  verifier_numeros_asp();
  if (!table_.sans_faute()) return std::unexpected(table_.refusee());
  appliquer();
  retenir_l_entete(base_, contexte_, operation_, table_);
  operation_.terminer();
  dire_les_remarques(rapport_, table_);
  return std::move(rapport_);
}

}  // namespace

IssueImport importer_avances(Base& base, const Contexte& contexte, const Fichier& fichier, DejaLa deja_la,
                             const LectureDeTable& lecture) {
  return avec_place({place_d_une_table(base, fichier.chemin)},
                    [&] { return ImportAvances(base, contexte, deja_la, lecture).importer(fichier); });
}

}  // namespace finhop::app
