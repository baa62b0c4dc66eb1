#include "web/pages/formulaires/questions.hpp"

#include <fmt/format.h>

#include "finhop/app/changement.hpp"
#include "finhop/app/dossier/vu.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::web {
namespace {

using domain::Avance;

// One value as typed.
struct Tape {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& texte) const { return texte; }
  std::string operator()(const domain::StatutDit& statut) const { return std::string(statut.id); }
  std::string operator()(const Jour& jour) const { return jour.fr(); }
  std::string operator()(const Montant& montant) const { return montant.texte_tableur(); }
  std::string operator()(bool oui) const { return oui ? "oui" : "non"; }
  std::string operator()(const std::vector<std::string>& liste) const { return texte::joindre(liste, " "); }
  std::string operator()(const std::vector<domain::Facture>&) const { return {}; }
};

}  // namespace

std::string en_tete_de_phrase(std::string_view mots) {
  constexpr std::string_view kA = "à ";
  if (mots.starts_with(kA)) return "À " + std::string(mots.substr(kA.size()));
  std::string dits(mots);
  if (!dits.empty() && dits.front() >= 'a' && dits.front() <= 'z')
    dits.front() = static_cast<char>(dits.front() - 'a' + 'A');
  return dits;
}

Question question(Donnee donnee, std::string_view nom, std::string_view aide, Exige exige) {
  return {.cle = std::string(cle_de(donnee)),
          .donnee = donnee,
          .nom = std::string(nom),
          .aide = std::string(aide),
          .exige = exige};
}

Question question_a_choix(Donnee donnee, std::string_view nom, std::string_view aide,
                          std::vector<Choix> choix, Exige exige) {
  Question q = question(donnee, nom, aide, exige);
  q.genre = Genre::Choix;
  q.choix = std::move(choix);
  return q;
}

Question motif(std::string_view aide, Exige exige) {
  return question(Donnee::Motif, "Motif", aide, exige);
}

Question jour(std::string_view nom, std::string_view aide, Exige exige) {
  return question(Donnee::Date, nom, aide, exige);
}

std::string tape(const domain::ValeurDite& valeur) {
  return std::visit(Tape(), valeur);
}

Question question_du_champ(const domain::Champ<Avance>& champ, const Avance* avance) {
  // Where its name is a word of programs, reports have another; the number that one gives oneself has none.
  const bool en_mots = champ.nom != champ.cle || champ.part == domain::Part::Identite;
  const std::string_view nom = en_mots ? champ.nom : champ.titre.empty() ? champ.nom : champ.titre;
  Question q = question(champ.donnee.value(),
                        champ.part == domain::Part::Identite ? std::string(nom) : en_tete_de_phrase(nom),
                        fmt::format("{}. Par exemple : {}", en_tete_de_phrase(champ.sujet), champ.exemple),
                        est_exige(champ) ? Exige::Oui : Exige::Non);
  if (avance) q.present = tape(domain::dite(champ, *avance));
  return q;
}

Issue<app::DossierMontre> dossier_demande(const Demandee& demandee) {
  const std::string& numero = demandee.contexte.valeur("numero");
  const Suite voir{"", Geste::Montrer, {{Donnee::Reference, numero}}};
  return app::montrer(demandee.base, demandee.contexte.pour_app(voir, app::Mode::Simuler), numero);
}

Etat etat_du_dossier(const Demandee& demandee, const domain::Dossier& dossier, std::string_view titre,
                     Garde garde) {
  const domain::NumeroEditeur& numero = dossier.avance.numero_editeur;
  Etat etat{.titre = fmt::format("{} – dossier {}", titre, numero.texte()),
            .sujet = {{Donnee::Reference, numero.texte()}},
            .retour = lien(Route::Dossier, {numero.texte()}),
            .retour_dit = fmt::format("Revenir au dossier {}", numero.texte())};
  if (garde == Garde::TelQueVu) etat.vu = DossierVu{numero, app::dernier_evenement_de(demandee.base, numero)};
  return etat;
}

namespace {

void dire_le_client(vue::Page& page, const Avance& avance) {
  if (avance.client) page.push_back({vue::Phrase{"Client : ", *avance.client}});
}

}  // namespace

vue::Page ou_en_est(const Avance& avance) {
  vue::Page page;
  dire_le_client(page, avance);
  page.push_back({vue::Phrase{"L'avance est ", std::string(domain::libelle(avance.statut)) + "."}});
  return page;
}

vue::Page ou_en_est(const domain::Dossier& dossier) {
  vue::Page page;
  dire_le_client(page, dossier.avance);
  page.push_back(
      {vue::Phrase{"", dossier.solde ? fmt::format("Le solde est {}.", domain::libelle(dossier.solde->statut))
                                     : std::string("Le dossier n'a pas encore de solde.")}});
  return page;
}

}  // namespace finhop::web
