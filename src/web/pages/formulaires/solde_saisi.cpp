// What a claim says: its invoices, its beneficiaries, the three answers of the scenario.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "finhop/app/dossier/fige.hpp"
#include "finhop/app/dossier/profil_suivi.hpp"
#include "finhop/app/solde/saisir.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/changements.hpp"
#include "web/pages/formulaires/actes.hpp"
#include "web/pages/formulaires/champs_propres.hpp"
#include "web/pages/formulaires/factures.hpp"
#include "web/pages/formulaires/questions.hpp"

namespace finhop::web {
namespace {

using domain::Scenario;
using domain::Solde;

constexpr std::string_view kOui = "oui";
constexpr std::string_view kNon = "non";

// One answer of the scenario: yes with its values, or no.
struct ReponseDuScenario {
  Donnee donnee;
  std::size_t reponse;  // its rank, and that of its values, among the fields of a solde
  std::size_t valeurs;
  std::string_view aide;
  std::string_view sans;  // how the command says no
};
constexpr std::array kScenario{
    ReponseDuScenario{Donnee::Dmp, domain::rang(&Scenario::is_direct_to_dmp),
                      domain::rang(&Scenario::ident_dmp), "Les documents vont-ils directement au DMP ?",
                      "--sans-dmp"},
    ReponseDuScenario{Donnee::MssPro, domain::rang(&Scenario::is_direct_to_mss_pro),
                      domain::rang(&Scenario::adresse_mss_pro), "Partent-ils directement par MSS Pro ?",
                      "--sans-mss-pro"},
    ReponseDuScenario{Donnee::MssCitoyen, domain::rang(&Scenario::is_direct_to_mss_citoyen),
                      domain::rang(&Scenario::adresse_mss_citoyen),
                      "Partent-ils directement par MSS Citoyen ?", "--sans-mss-citoyen"}};

std::string cle_du_oui(const ReponseDuScenario& r) {
  return std::string(cle_de(r.donnee)) + "-oui";
}

std::string present_de(std::size_t rang, const Solde& solde) {
  return tape(domain::dite(domain::kChampsSolde[rang], solde));
}

void poser_une_reponse(std::vector<Question>& questions, const ReponseDuScenario& r, const Solde& solde) {
  Question oui = question_a_choix(r.donnee, en_tete_de_phrase(domain::kChampsSolde[r.reponse].nom), r.aide,
                                  {{std::string(kOui), "oui"}, {std::string(kNon), "non"}});
  oui.cle = cle_du_oui(r);
  oui.present = present_de(r.reponse, solde);
  if (oui.present.empty()) oui.choix.insert(oui.choix.begin(), {"", "pas encore répondu"});
  Question valeurs =
      question(r.donnee, en_tete_de_phrase(domain::kChampsSolde[r.valeurs].nom),
               r.donnee == Donnee::Dmp ? "Quand la réponse est oui ; plusieurs, séparés par des espaces."
                                       : "Quand la réponse est oui.");
  valeurs.present = present_de(r.valeurs, solde);
  questions.push_back(std::move(oui));
  questions.push_back(std::move(valeurs));
}

// What a PFI does not fill; each value of a list is a word.
void poser_les_identifiants_insi(std::vector<Question>& questions, const Solde& solde) {
  constexpr std::size_t kRang = domain::rang(&Scenario::ident_insi);
  Question q = question(Donnee::ChampDuProfil, en_tete_de_phrase(domain::kChampsSolde[kRang].nom),
                        "Plusieurs, séparés par des espaces. Par exemple : 1999999991");
  q.present = present_de(kRang, solde);
  questions.push_back(std::move(q));
}

// Those of its type of software.
std::vector<Question> questions_de(const domain::Dossier& dossier, const domain::Profil& profil) {
  const Solde solde = dossier.solde.value_or(Solde{});
  std::vector<Question> questions;
  poser_les_factures(questions, solde);
  constexpr std::size_t kBeneficiaires = domain::rang(&Solde::beneficiaires);
  Question finess =
      question(Donnee::Finess, "Bénéficiaires",
               fmt::format("Leurs FINESS PMSI ; ceux de l'avance si rien n'est dit. Par exemple : {}",
                           domain::kChampsSolde[kBeneficiaires].exemple));
  finess.present = present_de(kBeneficiaires, solde);
  questions.push_back(std::move(finess));
  const auto est_a_remplir = [&](std::size_t rang) {
    const auto cle = domain::champ_du_scenario(domain::kChampsSolde[rang].cle);
    return cle && profil.usage(*cle).usage != domain::Usage::Nul;
  };
  for (const ReponseDuScenario& r : kScenario)
    if (est_a_remplir(r.reponse) || est_a_remplir(r.valeurs)) poser_une_reponse(questions, r, solde);
  if (est_a_remplir(domain::rang(&Scenario::ident_insi))) poser_les_identifiants_insi(questions, solde);
  std::ranges::move(questions_propres(profil, solde.scenario), std::back_inserter(questions));
  return questions;
}

std::vector<std::string> decouper(const std::string& texte) {
  std::vector<std::string> mots(1);
  for (const char c : texte)
    if (c == ' ' || c == ';' || c == ',')
      mots.emplace_back();
    else
      mots.back() += c;
  std::erase(mots, "");
  return mots;
}

std::optional<app::ReponseSaisie> reponse_de(const Reponses& reponses, const ReponseDuScenario& r) {
  const std::string oui = cle_du_oui(r);
  const std::string valeurs(cle_de(r.donnee));
  if (!reponses.est_changee(oui) && !reponses.est_changee(valeurs)) return std::nullopt;
  if (reponses.dite(oui) == kNon) return app::ReponseSaisie{false, {}};
  app::ReponseSaisie saisie{true, {}};
  const std::string marque = Reponses::marque_de(valeurs);
  if (r.donnee == Donnee::Dmp)
    for (std::string& mot : decouper(reponses.dite(valeurs)))
      saisie.valeurs.push_back({marque, std::move(mot)});
  else if (!reponses.dite(valeurs).empty())
    saisie.valeurs.push_back(reponses.saisi(valeurs));
  return saisie;
}

app::SoldeSaisi saisi_de(const Reponses& reponses) {
  app::SoldeSaisi saisi;
  poser_les_factures(saisi, reponses);
  if (auto finess = reponses.changee(cle_de(Donnee::Finess))) saisi.finess = {*std::move(finess)};
  saisi.dmp = reponse_de(reponses, kScenario[0]);
  saisi.mss_pro = reponse_de(reponses, kScenario[1]);
  saisi.mss_citoyen = reponse_de(reponses, kScenario[2]);
  if (const auto insi = reponses.changee(cle_de(Donnee::ChampDuProfil)))
    for (const std::string& mot : decouper(insi->brut))
      saisi.champs.push_back(
          {insi->lieu, fmt::format("{}={}", description(domain::Cle::identINSi).nom, mot)});
  std::ranges::move(propres_saisis(reponses), std::back_inserter(saisi.champs));
  return saisi;
}

}  // namespace

Issue<Etat> solde_a_saisir(const Demandee& demandee) {
  return puis(dossier_demande(demandee), [&](const app::DossierMontre& montre) {
    const domain::Dossier& dossier = montre.fiche.dossier;
    Etat etat = etat_du_dossier(demandee, dossier, dossier.solde ? "Modifier le solde" : "Saisir le solde");
    etat.situation = ou_en_est(dossier);
    if (dossier.solde) etat.sorte = Sorte::Correction;
    if (app::est_fige(dossier)) etat.empechement = app::fige(dossier);
    const auto profil =
        app::profil_de_saisie(demandee.base, dossier, demandee.contexte.maintenant.jour_a_paris());
    etat.questions = questions_de(dossier, profil.value_or(domain::hop_pfi_va1()));
    return etat;
  });
}

Fait saisir_le_solde(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::saisir_solde(base, contexte, reponses.reference(), saisi_de(reponses)),
              [](const app::SoldeEcrit& e) { return vue::ecrit(e); });
}

std::vector<Argument> dire_le_solde(const Reponses& reponses) {
  const app::SoldeSaisi saisi = saisi_de(reponses);
  std::vector<Argument> arguments;
  const auto dire = [&](Donnee donnee, const std::vector<app::Saisi>& donnes) {
    for (const app::Saisi& donne : donnes)
      arguments.push_back({donnee, donne.brut.empty() ? " " : donne.brut});
  };
  dire(Donnee::FactureDate, saisi.dates_facture);
  dire(Donnee::FactureMontant, saisi.montants_facture);
  dire(Donnee::FactureNumero, saisi.numeros_facture);
  dire(Donnee::Finess, saisi.finess);
  dire(Donnee::ChampDuProfil, saisi.champs);
  const std::array dites{&saisi.dmp, &saisi.mss_pro, &saisi.mss_citoyen};
  for (std::size_t i = 0; i < dites.size(); ++i) {
    if (!*dites[i]) continue;
    if (!(*dites[i])->oui)
      // No Donnee says no: the word of the command stands for itself.
      arguments.push_back({Donnee::Texte, std::string(kScenario[i].sans)});
    else
      dire(kScenario[i].donnee, (*dites[i])->valeurs);
  }
  return arguments;
}

}  // namespace finhop::web
