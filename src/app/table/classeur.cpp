// Which sheet of a workbook is the table.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/table/feuille.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

using format::Classeur;
using format::FeuilleDeClasseur;
using format::Poursuite;

constexpr std::size_t kRangeesDEntete = 30;  // among them the header is looked for
constexpr std::size_t kFeuillesDites = 20;
constexpr std::size_t kSuitesDites = 3;

Suite lire_la_feuille(std::string quand, const std::string& nom) {
  return {std::move(quand), Geste::Recommencer, {{Donnee::Feuille, nom}}};
}

// Of the visible sheets, or of the hidden ones.
std::vector<std::string> noms(const Classeur& classeur, bool masquees) {
  std::vector<std::string> noms;
  for (const FeuilleDeClasseur& feuille : classeur.feuilles())
    if (feuille.masquee == masquees) noms.push_back(feuille.nom);
  return noms;
}

std::string cites(const std::vector<std::string>& noms) {
  std::vector<std::string> dits;
  for (const std::string& nom : noms) dits.push_back(texte::citer(nom));
  return texte::joindre_les_premiers(dits, kFeuillesDites);
}

// How many columns the best of the first rows names. What is wrong there is told when the sheet is read.
std::size_t colonnes_connues(const Classeur& classeur, std::size_t feuille, SorteDeTable sorte) {
  std::size_t le_plus = 0;
  std::size_t vues = 0;
  (void)classeur.lire(feuille, [&](const format::LigneDeClasseur& ligne) {
    const auto connues = std::ranges::count_if(ligne.cellules, [&](const format::CelluleDeClasseur& c) {
      return !c.texte.empty() && !colonne_du_titre(sorte, c.texte).empty();
    });
    le_plus = std::max(le_plus, static_cast<std::size_t>(connues));
    return ++vues < kRangeesDEntete ? Poursuite::Continuer : Poursuite::Arreter;
  });
  return le_plus;
}

struct Choix {
  std::size_t rang = 0;
  std::size_t connues = 0;
  std::vector<std::string> pareilles = {};  // the names of those that name as many
};
// The first of those that name the most columns.
std::optional<Choix> la_meilleure(const Classeur& classeur, SorteDeTable sorte, bool masquees) {
  std::optional<Choix> choix;
  for (std::size_t rang = 0; rang < classeur.feuilles().size(); ++rang) {
    if (classeur.feuilles()[rang].masquee != masquees) continue;
    const std::size_t connues = colonnes_connues(classeur, rang, sorte);
    if (!choix || connues > choix->connues) choix = {rang, connues, {}};
    if (connues == choix->connues) choix->pareilles.push_back(classeur.feuilles()[rang].nom);
  }
  return choix;
}

using RangDeFeuille = std::expected<std::size_t, DefautDeTable>;

RangDeFeuille feuille_nommee(const Classeur& classeur, const std::string& nom) {
  const auto& feuilles = classeur.feuilles();
  auto place = std::ranges::find(feuilles, nom, &FeuilleDeClasseur::nom);
  if (place == feuilles.end())
    place = std::ranges::find_if(
        feuilles, [&](const FeuilleDeClasseur& f) { return texte::plier(f.nom) == texte::plier(nom); });
  if (place != feuilles.end()) return static_cast<std::size_t>(place - feuilles.begin());
  std::vector<std::string> toutes = noms(classeur, false);
  for (std::string& masquee : noms(classeur, true)) toutes.push_back(std::move(masquee));
  const auto proche = texte::le_plus_proche(nom, toutes);
  return std::unexpected(
      DefautDeTable{.valeur = texte::imprimable(nom),
                    .refus = {CodeRefus::TableRefusee,
                              fmt::format("aucune feuille ne s'appelle {}", texte::citer(nom)), cites(toutes),
                              proche ? Remede(lire_la_feuille("peut-être", *proche))
                                     : Remede("reprendre le nom tel que le montre l'onglet")}});
}

// A hidden sheet is never taken unasked.
RangDeFeuille feuille_de_la_table(const Classeur& classeur, SorteDeTable sorte) {
  constexpr std::string_view kAttendu = "une feuille visible, avec un en-tête puis une ligne par dossier";
  if (classeur.feuilles().size() == 1 && !classeur.feuilles().front().masquee) return 0;
  const auto visible = la_meilleure(classeur, sorte, false);
  if (visible && visible->connues > 1) {
    if (visible->pareilles.size() < 2) return visible->rang;
    std::vector<Suite> suites;
    for (const std::string& nom : visible->pareilles)
      if (suites.size() < kSuitesDites) suites.push_back(lire_la_feuille("pour lire celle-là", nom));
    return std::unexpected(DefautDeTable{
        .refus = {CodeRefus::TableRefusee,
                  fmt::format("plusieurs feuilles ont un en-tête d'autant de colonnes connues : {}",
                              cites(visible->pareilles)),
                  "une seule feuille qui soit la table, ou dire laquelle",
                  {"dire la feuille", std::move(suites)}}});
  }
  const auto masquee = la_meilleure(classeur, sorte, true);
  if (masquee && masquee->connues > 1) {
    const std::string& nom = classeur.feuilles()[masquee->rang].nom;
    return std::unexpected(DefautDeTable{
        .refus = {CodeRefus::TableRefusee,
                  fmt::format("la table semble être dans une feuille masquée, {}", texte::citer(nom)),
                  std::string(kAttendu), lire_la_feuille("si c'est bien celle-là", nom)}});
  }
  if (visible) return visible->rang;
  return std::unexpected(
      DefautDeTable{.refus = {CodeRefus::TableRefusee, "aucune feuille n'est visible dans ce classeur",
                              std::string(kAttendu), "donner le classeur qui contient la table"}});
}

}  // namespace

IssueDeSource ouvrir_classeur(std::string_view octets, SorteDeTable sorte, const LectureDeTable& lecture) {
  auto classeur = Classeur::ouvrir(octets);
  if (!classeur) return std::unexpected(defaut_de(classeur.error()));
  if (!lecture.encodage.empty() && lecture.encodage != "utf-8")
    return std::unexpected(
        DefautDeTable{.valeur = lecture.encodage,
                      .refus = {CodeRefus::TableRefusee,
                                "un classeur dit lui-même ses lettres : il n'a pas de codage à choisir",
                                "un classeur, sans dire de codage", "ne pas dire de codage"}});
  const bool demandee = !lecture.feuille.empty();
  const RangDeFeuille rang =
      demandee ? feuille_nommee(*classeur, lecture.feuille) : feuille_de_la_table(*classeur, sorte);
  if (!rang) return std::unexpected(rang.error());
  std::vector<std::string> autres = noms(*classeur, false);
  const std::string prise = classeur->feuilles()[*rang].nom;
  std::erase(autres, prise);
  auto feuille = std::make_unique<Feuille>(*std::move(classeur), *rang);
  if (!demandee && !autres.empty())
    feuille->remarquer(
        fmt::format("lue : la feuille {}, dont l'en-tête a le plus de colonnes connues ; non "
                    "{} : {}",
                    texte::citer(prise), autres.size() > 1 ? "lues" : "lue", cites(autres)));
  return feuille;
}

}  // namespace finhop::app
