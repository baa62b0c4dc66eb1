#include "finhop/domain/dossier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "finhop/base/digest.hpp"

namespace finhop::domain {
namespace {

// One field per line, its length first: no two different dossiers give the same text.
void ajouter(std::string& texte, std::string_view champ) {
  texte += fmt::format("{}:{}\n", champ.size(), champ);
}

void ajouter_nombre(std::string& texte, std::size_t nombre) {
  texte += fmt::format("#{}\n", nombre);
}

void ajouter_reponse(std::string& texte, const std::optional<bool>& reponse) {
  ajouter(texte, !reponse ? "?" : *reponse ? "oui" : "non");
}

void ajouter(std::string& texte, const Solde& solde) {
  ajouter_nombre(texte, solde.factures.size());
  for (const Facture& facture : solde.factures)
    ajouter(texte, facture.date.iso() + facture.montant.texte_json());
  ajouter_nombre(texte, solde.beneficiaires.size());
  for (const Finess& finess : solde.beneficiaires) ajouter(texte, finess.texte());
  const Scenario& s = solde.scenario;
  ajouter_reponse(texte, s.is_direct_to_dmp);
  ajouter_nombre(texte, s.ident_dmp.size());
  for (const std::string& ident : s.ident_dmp) ajouter(texte, ident);
  ajouter_reponse(texte, s.is_direct_to_mss_pro);
  ajouter(texte, s.adresse_mss_pro.value_or(""));
  ajouter_reponse(texte, s.is_direct_to_mss_citoyen);
  ajouter(texte, s.adresse_mss_citoyen.value_or(""));
  // As before there were any: what was recorded stays what it was.
  if (!s.ident_insi.empty() || !s.propres.empty()) ajouter_nombre(texte, s.ident_insi.size());
  for (const std::string& ident : s.ident_insi) ajouter(texte, ident);
  for (const auto& [champ, valeurs] : s.propres) {
    ajouter(texte, champ);
    ajouter_nombre(texte, valeurs.size());
    for (const std::string& valeur : valeurs) ajouter(texte, valeur);
  }
}

}  // namespace

std::string nom_du_profil(const Logiciel& logiciel) {
  return fmt::format("{}-{}-{}", logiciel.couloir, logiciel.type, logiciel.vague);
}

std::string limite_fr(const Logiciel& logiciel) {
  if (!logiciel.date_limite) return {};
  return logiciel.date_limite->fr() + (logiciel.heure_limite ? " " + logiciel.heure_limite->texte() : "");
}

bool limite_est_passee(const Logiciel& logiciel, const Jour& jour, const std::optional<Heure>& heure) {
  if (!logiciel.date_limite) return false;
  if (jour != *logiciel.date_limite) return jour > *logiciel.date_limite;
  return logiciel.heure_limite && heure && *heure > *logiciel.heure_limite;
}

std::optional<Facture> facture_totale(const Solde& solde) {
  if (solde.factures.empty()) return std::nullopt;
  Facture total{solde.factures.front().date, solde.factures.front().montant};
  for (const Facture& facture : std::span(solde.factures).subspan(1)) {
    total.montant += facture.montant;
    total.date = std::max(total.date, facture.date);
  }
  return total;
}

std::optional<Facture> facture_reclamee(const Dossier& dossier) {
  if (!dossier.factures_envoyees.empty()) return dossier.factures_envoyees.back().facture;
  return dossier.solde ? facture_totale(*dossier.solde) : std::nullopt;
}

std::string empreinte(const Dossier& dossier) {
  std::string texte;
  ajouter(texte, dossier.avance.numero_editeur.texte());
  ajouter(texte, dossier.avance.numero_asp ? dossier.avance.numero_asp->texte() : "");
  ajouter(texte, dossier.avance.numero_ans.texte());
  if (dossier.solde) ajouter(texte, *dossier.solde);
  for (const Piece& piece : dossier.pieces)
    ajouter(texte, fmt::format("{}{}{}", code(piece.type), code(piece.format), piece.document.sha256));
  return sha256(texte);
}

bool est_tel_que_refuse(const Dossier& dossier) {
  return dossier.refus && dossier.refus->empreinte == empreinte(dossier);
}

}  // namespace finhop::domain
