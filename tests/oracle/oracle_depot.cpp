#include "oracle/oracle_depot.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "oracle/champs_propres.hpp"
#include "oracle/oracle_ligne.hpp"

namespace finhop::tests {
namespace {

using Genre = Noeud::Genre;
using Regles = std::set<std::string>;
using Cles = std::vector<std::string_view>;

constexpr std::size_t kOctets = 20'000'000;
constexpr std::string_view kBom = "\xEF\xBB\xBF";

class Structure {
 public:
  Structure(Regles& violees, const domain::Profil& profil) : violees_(violees), profil_(profil) {}

  void fichier(const Noeud& racine) {
    if (cle_double(racine)) violees_.insert("STR-05");
    const Noeud* entete = objet(&racine, {"impId", "numeroAns", "SIRET", "lignesImport"});
    const Noeud* lignes = bloc(membre(entete, "lignesImport"), Genre::Tableau);
    if (lignes == nullptr) return;
    const bool compte = !lignes->enfants.empty() && lignes->enfants.size() <= profil_.lignes_max.valeur;
    if (!compte && !lignes->ouvert) violees_.insert("STR-06");
    for (const Noeud& enfant : lignes->enfants) ligne(enfant);
  }

 private:
  void ligne(const Noeud& noeud) {
    const Noeud* ligne =
        objet(&noeud, {"numLigne", "typeAction", "numeroASP", "numeroEditeur", "facture", "beneficiairesPMSI",
                       "piecesJustificatives", "scenariosEffectivementInstalles", "codeTraitement",
                       "libelleTraitement"});
    objet(membre(ligne, "facture"), {"dateFacture", "montantSegurHTFacture"});
    if (const Noeud* pieces = bloc(membre(ligne, "piecesJustificatives"), Genre::Tableau))
      for (const Noeud& piece : pieces->enfants)
        objet(&piece, {"nomFichier", "formatFichier", "typeFichier"});
    const std::string bloc = nom_du_bloc_propre(profil_);
    Cles blocs{"PFI", "RI"};
    Cles propres;
    for (const domain::ChampPropre& champ : profil_.champs_propres) propres.emplace_back(champ.nom);
    if (!propres.empty()) blocs.emplace_back(bloc);
    const Noeud* scenarios = objet(membre(ligne, "scenariosEffectivementInstalles"), blocs);
    if (!propres.empty()) objet(membre(scenarios, bloc), propres);
    objet(membre(scenarios, "PFI"), {"isDirectToDMP", "identDMP", "isDirectToMSSPro", "adresseBoiteMSSPro",
                                     "isDirectToMSSCitoyen", "adresseBoiteMSSCitoyen"});
    objet(membre(scenarios, "RI"), {"identINSi"});
  }

  // The block when it is one; a missing one was told with the keys of its parent.
  const Noeud* bloc(const Noeud* noeud, Genre genre) {
    if (noeud == nullptr || noeud->genre == genre) return noeud;
    violees_.insert("STR-02");
    return nullptr;
  }
  const Noeud* objet(const Noeud* noeud, const Cles& cles) {
    const Noeud* trouve = bloc(noeud, Genre::Objet);
    if (trouve == nullptr) return nullptr;
    for (const std::string_view cle : cles)
      if (membre(trouve, cle) == nullptr && !trouve->ouvert) violees_.insert("STR-03");
    for (const std::string& cle : trouve->cles)
      if (std::ranges::find(cles, cle) == cles.end()) violees_.insert("STR-04");
    return trouve;
  }

  Regles& violees_;
  const domain::Profil& profil_;
};

bool texte_de_dix(const Noeud* noeud) {
  return noeud != nullptr && noeud->genre == Genre::Texte && caracteres(noeud->texte) == 10;
}

void entete(Regles& violees, const Noeud& racine) {
  const Noeud* ans = membre(&racine, "numeroAns");
  if (ans != nullptr && !texte_de_dix(ans)) violees.insert("STR-07");
  const Noeud* siret = membre(&racine, "SIRET");
  if (siret != nullptr && (siret->genre != Genre::Texte || !chiffres(siret->texte, 14)))
    violees.insert("STR-08");
  const Noeud* imp = membre(&racine, "impId");
  if (imp != nullptr && imp->genre != Genre::Nul) violees.insert("STR-09");
}

struct Nom {
  std::string ans;
  JourEcrit jour;
};

// JSON-<numeroAns>-<AAAAMMJJ>-<NNN>.json
std::optional<Nom> lire_nom(std::string_view nom) {
  constexpr std::string_view kDebut = "JSON-", kFin = ".json";
  const std::size_t suite = std::string_view("-AAAAMMJJ-NNN").size();
  if (!nom.starts_with(kDebut) || !nom.ends_with(kFin)) return std::nullopt;
  if (nom.size() < kDebut.size() + suite + kFin.size()) return std::nullopt;
  const std::string_view milieu = nom.substr(kDebut.size(), nom.size() - kDebut.size() - kFin.size());
  const std::string_view ans = milieu.substr(0, milieu.size() - suite), date = milieu.substr(ans.size());
  const std::string_view rang = date.substr(10);
  const auto jour = jour_reel(date.substr(7, 2), date.substr(5, 2), date.substr(1, 4));
  if (date[0] != '-' || date[9] != '-' || !jour || !chiffres(rang, 3) || rang == "000") return std::nullopt;
  if (caracteres(ans) != 10) return std::nullopt;
  return Nom{std::string(ans), *jour};
}

// COH-01 and COH-02.
bool repete(const Noeud& lignes, std::string_view cle) {
  Regles vus;
  return !std::ranges::all_of(
      lignes.enfants, [&](const Noeud& ligne) { return vus.insert(membre(&ligne, cle)->texte).second; });
}

Regles coherence(const Noeud& racine, const JourEcrit& depot, const domain::Profil& profil) {
  Regles violees;
  const Noeud& lignes = *membre(&racine, "lignesImport");
  if (repete(lignes, "numeroEditeur")) violees.insert("COH-01");
  if (repete(lignes, "numeroASP")) violees.insert("COH-02");
  for (const Noeud& ligne : lignes.enfants) violees.merge(coherences_violees(ligne, depot, profil));
  return violees;
}

void conclure(Prevision& prevision) {
  for (LignePrevue& ligne : prevision.lignes)
    ligne.acceptee = prevision.structure.empty() && ligne.formats.empty();
  const auto acceptees =
      static_cast<std::size_t>(std::ranges::count_if(prevision.lignes, &LignePrevue::acceptee));
  prevision.asp = acceptees == 0 ? "rejete" : acceptees < prevision.lignes.size() ? "partiel" : "accepte";
}

std::vector<LignePrevue> lignes_prevues(const Noeud& racine, const domain::Profil& profil) {
  std::vector<LignePrevue> prevues;
  const Noeud* lignes = membre(&racine, "lignesImport");
  if (lignes == nullptr || lignes->genre != Genre::Tableau) return prevues;
  for (const Noeud& ligne : lignes->enfants) {
    const std::size_t place = prevues.size() + 1;
    prevues.push_back(
        {.num_ligne = place, .acceptee = false, .formats = formats_violes(ligne, place, profil)});
  }
  return prevues;
}

}  // namespace

Prevision prevoir(std::string_view nom, std::string_view octets, const domain::Profil& profil) {
  Prevision prevision;
  const std::optional<Nom> nomme = lire_nom(nom);
  if (!nomme) prevision.structure.insert("STR-10");
  const bool bom = octets.starts_with(kBom);
  JsonLu lu;
  if (octets.size() <= kOctets) lu = lire_json(octets.substr(bom ? kBom.size() : 0));
  if (bom || !lu.entier) prevision.structure.insert("STR-01");
  const std::optional<Noeud>& racine = lu.racine;
  if (racine) {
    Structure(prevision.structure, profil).fichier(*racine);
    entete(prevision.structure, *racine);
    const Noeud* ans = membre(&*racine, "numeroAns");
    if (nomme && texte_de_dix(ans) && ans->texte != nomme->ans) prevision.structure.insert("STR-10");
    prevision.lignes = lignes_prevues(*racine, profil);
  }
  conclure(prevision);
  if (prevision.asp == "accepte") prevision.coherence = coherence(*racine, nomme->jour, profil);
  return prevision;
}

}  // namespace finhop::tests
