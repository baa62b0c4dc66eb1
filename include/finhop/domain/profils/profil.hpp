// A profil: what the ASP asks of one type of software in one wave, as data with the source of each statement. Rules,
// names, files and limits read it; HOP-PFI-Va1 is the guide's own (sections 2.1 and 3).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/heure.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/domain/cles.hpp"
#include "finhop/domain/pieces.hpp"
#include "finhop/domain/profils/champ_propre.hpp"

namespace finhop::domain {

// A field of the guide's scenario: of the same kind for every profile.
struct ChampDuScenario {
  Cle cle;
  SorteDeChamp sorte;
  std::optional<Cle> reponse;  // the answer it goes with, for Usage::SiOui
  std::size_t longueur_max;    // of a text, or of each text of a list, in characters, at most
};
// In the order of the guide's table.
inline constexpr std::array kChampsDuScenario{
    ChampDuScenario{Cle::isDirectToDMP, SorteDeChamp::Booleen, {}, 0},
    ChampDuScenario{Cle::identDMP, SorteDeChamp::Liste, Cle::isDirectToDMP, 249},
    ChampDuScenario{Cle::isDirectToMSSPro, SorteDeChamp::Booleen, {}, 0},
    ChampDuScenario{Cle::adresseBoiteMSSPro, SorteDeChamp::Texte, Cle::isDirectToMSSPro, 149},
    ChampDuScenario{Cle::isDirectToMSSCitoyen, SorteDeChamp::Booleen, {}, 0},
    ChampDuScenario{Cle::adresseBoiteMSSCitoyen, SorteDeChamp::Texte, Cle::isDirectToMSSCitoyen, 149},
    ChampDuScenario{Cle::identINSi, SorteDeChamp::Liste, {}, 249},
};

struct UsageDuChamp {
  Usage usage = Usage::Nul;
  std::size_t longueur_max = 0;  // as above, or less
  Fondement source = Fondement::Guide;
  friend bool operator==(const UsageDuChamp&, const UsageDuChamp&) = default;
};

struct DocumentDuProfil {
  TypePiece type;
  bool exige = true;
  std::vector<FormatPiece> formats;
  Fondement source = Fondement::Guide;
  friend bool operator==(const DocumentDuProfil&, const DocumentDuProfil&) = default;
};

// The last moment of a step, in Paris; absent when the profile does not say it.
struct Echeance {
  std::optional<Jour> jour;
  std::optional<Heure> heure;  // absent: the end of that day
  Fondement source = Fondement::Saisi;
  friend bool operator==(const Echeance&, const Echeance&) = default;
};

struct Profil {
  std::string couloir = "HOP";
  std::string logiciel = "PFI";
  std::string vague = "Va1";
  std::string libelle;
  std::optional<Jour> effet_du = {};  // the first day of deposit that it is for; absent: since ever
  Fondement nomenclature = Fondement::Guide;
  Dit<std::size_t> lignes_max{200};
  Dit<std::uint64_t> piece_max{kTaillePieceMax};  // bytes
  Dit<std::uint64_t> zip_max{kTailleZipMax};
  std::vector<DocumentDuProfil> documents;                    // each type once
  std::array<UsageDuChamp, kChampsDuScenario.size()> champs;  // in the order of kChampsDuScenario
  std::vector<ChampPropre> champs_propres = {};
  std::string bloc =
      {};  // of the scenario, where the built-in modèle places those; empty: the code of the software
  Echeance avance;
  Echeance prestation;
  Echeance solde;

  std::string nom() const { return couloir + "-" + logiciel + "-" + vague; }  // HOP-PFI-Va1
  // nullptr: it asks for no such document.
  const DocumentDuProfil* document(const TypePiece& type) const;
  // « FACTURE ou VA », each between these marks.
  std::string types_dits(std::string_view marque = "") const;
  bool a_les_types_du_guide() const;
  // nullptr: it has no field of its own under that name, which is looked for as it is written.
  const ChampPropre* champ_propre(std::string_view nom) const;
  // std::out_of_range for a key that is no field of the scenario.
  const UsageDuChamp& usage(Cle cle) const;
  // Of what is said of a key's values.
  Fondement source(Cle cle) const;
  friend bool operator==(const Profil&, const Profil&) = default;
};

std::size_t rang_du_champ(Cle cle);
// As the table says: a profile's is no longer.
std::size_t longueur_max(Cle cle);
// The field that bears this name in the JSON.
std::optional<Cle> champ_du_scenario(std::string_view nom);
// « isDirectToDMP, identDMP, … »
std::string noms_des_champs_du_scenario();

// All that it says, a sentence each with its source.
std::vector<Enonce> enonces(const Profil& profil);
// What a rule asks under that profile, where it is not what the catalogue says; nothing otherwise.
std::optional<Enonce> condition_de(const Profil& profil, std::string_view regle);
// What it supposes; none when all rests on a guide or on who wrote it.
std::vector<std::string> suppositions(const Profil& profil);

// The profiles that finhop knows by itself: HOP-PFI-Va1 first.
const std::vector<Profil>& profils_integres();
const Profil& hop_pfi_va1();

}  // namespace finhop::domain
