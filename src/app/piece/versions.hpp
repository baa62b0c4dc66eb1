// Every document of a dossier, each under a name of its own: what counts, what was replaced, what was sent to the ASP since
// the deposit, what no lot carries.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/extraction.hpp"
#include "finhop/domain/autre_piece.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

enum class SorteDeVersion { Actuelle, Remplacee, Envoyee, Autre };

struct Version {
  SorteDeVersion sorte;
  std::string nom;  // HOP-PFI-Va1-VA-00001.pdf, remplace-1-HOP-…, envoi-1-HOP-…, AUTRE-00001-1-….pdf
  std::optional<domain::TypePiece> type;  // absent for another document
  std::string libelle;                    // of another document
  domain::Document document;
  std::string nom_origine;
  std::string jointe_le;                // ISO, UTC, where it is known
  std::optional<Jour> envoyee_le = {};  // with its motive
  std::string motif = {};
};

std::vector<Version> versions_de(Base& base, const domain::Dossier& dossier);
// Its bytes. Panne when they no longer have their digest.
std::string lire_version(Base& base, const Version& version);

}  // namespace finhop::app
