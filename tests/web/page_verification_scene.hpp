// Checked files made by hand, and what the tests read in their page.
#pragma once

#include <catch2/catch.hpp>

#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/gestes.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/web/page_verification.hpp"
#include "web/html_lu.hpp"

namespace finhop::web::scene {

using namespace finhop::app;

using Demande = std::optional<std::size_t>;

inline ConstatSitue constat(std::string_view regle, Demande demande,
                            const std::string& message = "un message") {
  ConstatSitue situe;
  situe.constat = {
      domain::regle(regle).id, domain::regle(regle).severite, message, "un remède", "\"une valeur\"", {}};
  situe.num_ligne = demande;
  if (demande) situe.numero_editeur = "0000" + std::to_string(*demande);
  situe.chemin = demande ? "/lignesImport/" + std::to_string(*demande - 1) : "/SIRET";
  situe.ligne = 12;
  situe.colonne = 34;
  return situe;
}

inline FichierVerifie fichier(std::size_t demandes, std::vector<ConstatSitue> constats = {}) {
  FichierVerifie f;
  f.fichier = "depot/JSON-1234567890-20220516-001.json";
  f.prediction = Prediction::Accepte;
  for (std::size_t i = 1; i <= demandes; ++i)
    f.lignes.push_back({i, "0000" + std::to_string(i), true, "", "", true});
  for (const ConstatSitue& c : constats)
    ++(c.constat.severite == domain::Severite::Erreur ? f.erreurs : f.avertissements);
  f.deposable = f.erreurs == 0;
  f.constats = std::move(constats);
  return f;
}

inline void refuser(FichierVerifie& f, std::size_t demande, std::string_view regle) {
  f.prediction = Prediction::Partiel;
  f.lignes[demande - 1].acceptee = false;
  f.lignes[demande - 1].regle = domain::regle(regle).id;
}

inline BilanVerification bilan_de(const std::vector<FichierVerifie>& fichiers) {
  BilanVerification bilan;
  for (const FichierVerifie& f : fichiers) {
    ++bilan.fichiers;
    bilan.deposables += f.deposable ? 1U : 0U;
    bilan.lignes += f.lignes.size();
    bilan.erreurs += f.erreurs;
    bilan.avertissements += f.avertissements;
  }
  return bilan;
}

inline std::string page(const std::vector<FichierVerifie>& fichiers, const BilanVerification& bilan,
                        std::string_view titre = "le verdict",
                        const std::vector<std::string>& remarques = {}) {
  PageVerification page([gestes = cli::Gestes()](const Remede& remede) { return gestes.morceaux(remede); });
  for (const FichierVerifie& f : fichiers) page.ajouter(f);
  std::ostringstream sortie;
  page.ecrire(sortie, bilan, titre, remarques);
  return sortie.str();
}

inline std::string page(const std::vector<FichierVerifie>& fichiers) {
  return page(fichiers, bilan_de(fichiers));
}

inline std::string corps(const std::string& texte) {
  return entre(texte, "<body>", "<script>");
}

// Everything that a file, a name or a message may hold, set to `texte`.
inline std::string page_de(const std::string& texte) {
  ConstatSitue c = constat("FMT-05", 1, texte);
  c.constat.valeur = c.chemin = texte;
  c.constat.remede = texte;
  c.numero_editeur = texte;
  FichierVerifie f = fichier(1, {c});
  f.fichier = texte;
  refuser(f, 1, "FMT-05");
  f.lignes[0].numero_editeur = f.lignes[0].libelle = texte;
  BilanVerification bilan = bilan_de({f});
  bilan.retours = bilan.sans_retour = bilan.pieces_inutiles = {texte};
  return page({f}, bilan, texte, {texte});
}

}  // namespace finhop::web::scene
