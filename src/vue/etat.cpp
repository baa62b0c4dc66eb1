#include "finhop/vue/etat.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

using app::Compteurs;
using app::MontantsEtat;

constexpr Champ<MontantsEtat> kChampsMontants[]{
    {"montants.bonsCommande", "bons de commande", lire<&MontantsEtat::bons_commande>, Alignement::Droite, 0,
     "bonsCommande"},
    {"montants.avancesPayees", "avances payées", lire<&MontantsEtat::avances_payees>, Alignement::Droite, 0,
     "avancesPayees"},
    {"montants.facturesPretes", "factures prêtes", lire<&MontantsEtat::factures_pretes>, Alignement::Droite,
     0, "facturesPretes"},
    {"montants.facturesEnCours", "factures en cours", lire<&MontantsEtat::factures_en_cours>,
     Alignement::Droite, 0, "facturesEnCours"},
    {"montants.resteARecevoir", "reste à recevoir", lire<&MontantsEtat::reste_a_recevoir>, Alignement::Droite,
     0, "resteARecevoir"},
    {"montants.soldesPayes", "soldes payés", lire<&MontantsEtat::soldes_payes>, Alignement::Droite, 0,
     "soldesPayes"},
    {"montants.aRecouvrer", "à rembourser", lire<&MontantsEtat::a_recouvrer>, Alignement::Droite, 0,
     "aRecouvrer"},
};
constexpr Champs<MontantsEtat> kMontants(kChampsMontants);

// Every status, so that a program need not know which there are.
template <class S>
Faits par_statut(const std::map<S, std::size_t>& nombres) {
  Faits faits;
  for (const auto& statut : domain::statuts<S>()) {
    const auto nombre = nombres.find(statut.statut);
    faits.push_back(
        {std::string(statut.id), std::string(statut.libelle), nombre == nombres.end() ? 0 : nombre->second});
  }
  return faits;
}

// « payée 8, en instruction 4 », in the order of the life cycle; those of which there is one at least.
std::string en_mots(Faits par_statut) {
  std::erase_if(par_statut, [](const Fait& fait) { return fait.valeur == Valeur(0); });
  return dite(par_statut);
}

std::string en_bref(const Compteurs& c) {
  return fmt::format("{}, {}, {}", texte::compter(c.dossiers, "dossier"), texte::compter(c.prets, "prêt"),
                     texte::compter(c.bloques, "bloqué"));
}

Faits faits(const Compteurs& c) {
  const Faits avances = par_statut(c.avances);
  const Faits soldes = par_statut(c.soldes);
  Faits faits{{"dossiers", "", c.dossiers}, {"", "avances", en_mots(avances)},
              {"avances", "", avances},     {"", "soldes", en_mots(soldes)},
              {"soldes", "", soldes},       {"prets", "", c.prets},
              {"bloques", "", c.bloques}};
  for (Fait& montant : kMontants.faits(c.montants)) faits.push_back(std::move(montant));
  return faits;
}

Section section(const std::string& titre, const Compteurs& c) {
  return {titre, {{Ligne{en_bref(c)}}, {faits(c)}}};
}

std::string titre(const domain::Logiciel& logiciel, const Jour& aujourd_hui) {
  std::string titre = "Logiciel " + logiciel.numero_ans.texte();
  if (logiciel.nom) titre += ", " + *logiciel.nom;
  if (const auto& limite = logiciel.date_limite)
    titre += fmt::format(", date limite {} ({})", limite_fr(logiciel), echeance(*limite, aujourd_hui));
  return titre;
}

// What a spreadsheet shows side by side.
struct Cote {
  std::vector<Colonne> colonnes;
  Rangee rangee;

  void ajouter(std::string nom, Valeur valeur) {
    colonnes.push_back({std::move(nom)});
    rangee.push_back(std::move(valeur));
  }
  void ajouter(std::string_view devant, const Faits& faits) {
    for (const Fait& fait : faits) ajouter(std::string(devant) + fait.cle, fait.valeur);
  }
};

Cote cote_a_cote(const std::string& nom, const Compteurs& c) {
  Cote cote;
  cote.ajouter("numeroAns", nom);
  cote.ajouter("dossiers", c.dossiers);
  cote.ajouter("prets", c.prets);
  cote.ajouter("bloques", c.bloques);
  const auto montants = kMontants.pour(Forme::Tableur);
  const Rangee valeurs = montants.rangee(c.montants);
  for (std::size_t i = 0; i < valeurs.size(); ++i) cote.ajouter(montants.colonnes()[i].nom, valeurs[i]);
  cote.ajouter("avance ", par_statut(c.avances));
  cote.ajouter("solde ", par_statut(c.soldes));
  return cote;
}

}  // namespace

Page Etat::page() const {
  Page page;
  for (const app::EtatLogiciel& e : etat_.par_ans)
    page.push_back({section(titre(e.logiciel, aujourd_hui_), e.compteurs)});
  if (etat_.par_ans.size() != 1) page.push_back({section("Total", etat_.total)});
  return page;
}

Faits Etat::donnees() const {
  std::vector<Faits> par_ans;
  for (const app::EtatLogiciel& e : etat_.par_ans) {
    Faits element{{"numeroAns", "", e.logiciel.numero_ans}};
    for (Fait& fait : faits(e.compteurs)) element.push_back(std::move(fait));
    par_ans.push_back(std::move(element));
  }
  return {{"parAns", "", std::move(par_ans)}, {"total", "", faits(etat_.total)}};
}

Table Etat::tableur() const {
  Cote total = cote_a_cote("total", etat_.total);
  Table table{.colonnes = std::move(total.colonnes), .sommes = Sommes::DerniereRangee};
  for (const app::EtatLogiciel& e : etat_.par_ans)
    table.rangees.push_back(cote_a_cote(e.logiciel.numero_ans.texte(), e.compteurs).rangee);
  table.rangees.push_back(std::move(total.rangee));
  return table;
}

}  // namespace finhop::vue
