#include "finhop/app/saisie/titres.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "finhop/base/texte.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::app {
namespace {

constexpr std::array<std::string_view, 13> kPetitsMots{"de",  "du", "des", "d",   "l",   "le",   "la",
                                                       "les", "en", "au",  "par", "eur", "euros"};
constexpr std::array<std::string_view, 7> kNumero{"n", "no", "num", "numero", "nr", "ref", "reference"};

bool est_dans(std::string_view mot, auto& mots) {
  return std::ranges::find(mots, mot) != mots.end();
}

// « N° » and « Nº » are « no »; a capital opens a word after a small letter, and before one after capitals.
std::string en_mots_separes(std::string_view titre) {
  std::string mots;
  for (std::size_t i = 0; i < titre.size(); ++i) {
    const std::string_view reste = titre.substr(i);
    if (reste.starts_with("°") || reste.starts_with("º")) {
      mots += "o ";
      ++i;
      continue;
    }
    const auto est = [&](std::size_t j, char de, char a) {
      return j < titre.size() && titre[j] >= de && titre[j] <= a;
    };
    const bool haute = est(i, 'A', 'Z');
    if (haute && i > 0 && (est(i - 1, 'a', 'z') || (est(i - 1, 'A', 'Z') && est(i + 1, 'a', 'z'))))
      mots += ' ';
    mots += titre[i];
  }
  return mots;
}

// The word of a key that it becomes; « numerodossier » counts as two.
std::string mot_reduit(std::string mot) {
  if (est_dans(mot, kPetitsMots)) return {};
  if (est_dans(mot, kNumero)) return "no";
  if (mot == "bc" || mot == "bdc") return "boncommande";
  for (const std::string_view debut : {"numero", "num"})
    if (mot.size() > debut.size() + 2 && mot.starts_with(debut)) return "no" + mot.substr(debut.size());
  return mot;
}

using Cles = std::map<std::pair<SorteDeTable, std::string>, std::vector<std::string_view>>;

Cles cles_de(std::span<const TitreConnu> titres) {
  Cles cles;
  for (const TitreConnu& t : titres)
    for (const std::string_view titre : {t.colonne, t.titre}) {
      if (titre == t.colonne && titres.data() != titres_connus().data()) continue;
      auto& colonnes = cles[{t.table, cle_de_titre(titre)}];
      if (std::ranges::find(colonnes, t.colonne) == colonnes.end()) colonnes.push_back(t.colonne);
    }
  return cles;
}

const std::vector<std::string_view>* chercher(const Cles& cles, SorteDeTable table, std::string_view titre) {
  const auto place = cles.find({table, cle_de_titre(titre)});
  return place == cles.end() ? nullptr : &place->second;
}

}  // namespace

std::string cle_de_titre(std::string_view titre) {
  std::string cle;
  std::string mot;
  const auto clore = [&] { cle += mot_reduit(std::exchange(mot, {})); };
  for (const char c : texte::plier(en_mots_separes(titre))) {
    if (texte::est_alphanumerique(c))
      mot += c;
    else if (static_cast<unsigned char>(c) < 0x80)
      clore();
  }
  if (mot == "le") return cle + mot;  // « facturé le » is a day, « facture » is not
  clore();
  return cle;
}

std::string_view colonne_du_titre(SorteDeTable table, std::string_view titre) {
  static const Cles kCles = cles_de(titres_connus());
  const auto* colonnes = chercher(kCles, table, titre);
  return colonnes && colonnes->size() == 1 ? colonnes->front() : std::string_view{};
}

std::vector<std::string_view> colonnes_possibles(SorteDeTable table, std::string_view titre) {
  static const Cles kCles = cles_de(titres_douteux());
  if (!colonne_du_titre(table, titre).empty()) return {};
  const auto* colonnes = chercher(kCles, table, titre);
  return colonnes ? *colonnes : std::vector<std::string_view>{};
}

std::vector<std::string_view> titres_de(SorteDeTable table, std::string_view colonne) {
  std::vector<std::string_view> titres;
  for (const TitreConnu& t : titres_connus())
    if (t.table == table && t.colonne == colonne) titres.push_back(t.titre);
  return titres;
}

std::vector<std::string_view> colonnes_titrees(SorteDeTable table) {
  std::vector<std::string_view> colonnes;
  for (const TitreConnu& t : titres_connus())
    if (t.table == table && !est_dans(t.colonne, colonnes)) colonnes.push_back(t.colonne);
  return colonnes;
}

std::string titres_csv(SorteDeTable table) {
  std::vector<std::vector<std::string>> rangees;
  for (const TitreConnu& t : titres_connus())
    if (t.table == table) rangees.push_back({std::string(t.colonne), std::string(t.titre)});
  return format::table_csv({"colonne", "titre"}, rangees);
}

bool est_toutes_taxes(std::string_view titre) {
  const std::string plie = texte::plier(en_mots_separes(titre));
  for (std::size_t i = plie.find("ttc"); i != std::string::npos; i = plie.find("ttc", i + 1))
    if (i + 3 == plie.size() || !texte::est_alphanumerique(plie[i + 3])) return true;
  return plie.contains("t.t.c") || plie.contains("taxes comprises") || plie.contains("tva");
}

bool est_de_la_liste(std::string_view titre) {
  constexpr std::array<std::string_view, 18> kDeLaListe{"statutSolde",
                                                        "montantFacture",
                                                        "lot",
                                                        "pret",
                                                        "blocages",
                                                        "situation",
                                                        "libelleSituation",
                                                        "depuis",
                                                        "enJeu",
                                                        "attendu",
                                                        "recu",
                                                        "ecart",
                                                        "numeroFacture",
                                                        "avanceAttendue",
                                                        "dateStatut",
                                                        "dateStatutSolde",
                                                        "datePaiementSolde",
                                                        "motif"};
  return est_dans(titre, kDeLaListe);
}

}  // namespace finhop::app
