// The faults of a table that is not imported.
#include <fmt/format.h>

#include <set>

#include "finhop/base/texte.hpp"
#include "finhop/vue/imports.hpp"

namespace finhop::vue {
namespace {

using app::FauteTable;

constexpr Champ<FauteTable> kFaute[]{
    {"ligne", "", [](const FauteTable& f) { return f.ligne == 0 ? Valeur() : Valeur(f.ligne); }},
    {"cellule", "", [](const FauteTable& f) { return f.ou.empty() ? Valeur() : Valeur(f.ou); }},
    {"colonne", "", [](const FauteTable& f) { return f.colonne.empty() ? Valeur() : Valeur(f.colonne); }},
    {"valeur", "", lire<&FauteTable::valeur>},
    {"code", "", [](const FauteTable& f) { return Valeur(id(f.refus.code)); }},
    {"message", "", [](const FauteTable& f) { return Valeur(f.refus.message); }},
    {"attendu", "", [](const FauteTable& f) { return Valeur(f.refus.attendu); }},
    {"remede", "", [](const FauteTable& f) { return Valeur(f.refus.remede); }},
};
constexpr Champs<FauteTable> kFautes(kFaute);

using Semblables = std::vector<const FauteTable*>;

// What faults have in common that are mended alike: all that there is to know of a step but its values.
std::string cle(const FauteTable& f) {
  constexpr char kEntre = '\x1f';
  std::string cle = fmt::format("{1}{0}{2}{0}{3}{0}{4}", kEntre, f.colonne, id(f.refus.code), f.refus.attendu,
                                f.refus.remede.phrase);
  for (const Suite& suite : f.refus.remede.suites) {
    cle +=
        fmt::format("{0}{1}{0}{2}{0}{3}", kEntre, suite.quand, static_cast<int>(suite.geste), suite.pourquoi);
    for (const Argument& a : suite.arguments)
      cle += fmt::format("{0}{1}{0}{2}", kEntre, static_cast<int>(a.quoi), a.valeur);
  }
  return cle;
}

std::string lieu(const std::string& fichier, const FauteTable& f) {
  if (!f.ou.empty()) return fmt::format("{}, {}", fichier, f.ou);
  return f.ligne == 0 ? fichier : fmt::format("{}, ligne {}", fichier, f.ligne);
}

void dire(Page& page, const std::string& fichier, const Semblables& fautes) {
  RefusSemblables semblables{{}, {}, {}, fautes.front()->refus.attendu, fautes.front()->refus.remede};
  const Part part = premiers(fautes.size(), borne::kFautesSemblables);
  for (const FauteTable* f : std::span(fautes).first(part.dits))
    semblables.dits.push_back(
        fmt::format("{} : {} [{}]", lieu(fichier, *f), f->refus.message, id(f->refus.code)));
  if (part.tus > 0) {
    semblables.reste = fmt::format("… et {} de même, jusqu'à la ligne {}", part.tus, fautes.back()->ligne);
    semblables.tous = tous_en_table("e");
  }
  page.push_back({std::move(semblables)});
}

}  // namespace

Page FautesDeTable::page() const {
  Regroupement<Semblables> groupes;
  for (const FauteTable& f : refusee_.fautes) groupes.sous(cle(f)).push_back(&f);
  Page page;
  for (const Semblables& fautes : groupes.groupes()) dire(page, fichier_, fautes);
  return page;
}

Faits FautesDeTable::donnees() const {
  return {
      {"fichier", "", Chemin{fichier_}}, {"fautes", "", elements()}, {"remarques", "", refusee_.remarques}};
}

std::vector<Faits> FautesDeTable::elements() const {
  return kFautes.elements(refusee_.fautes);
}

Defile FautesDeTable::tableur() const {
  return kFautes.defile(Forme::Tableur, refusee_.fautes);
}

Refus FautesDeTable::bilan() const {
  std::set<std::size_t> lignes;
  for (const FauteTable& f : refusee_.fautes) lignes.insert(f.ligne);
  lignes.erase(0);
  const std::string sur = lignes.size() > 1 ? fmt::format(" sur {} lignes", lignes.size()) : std::string();
  const std::string arret =
      refusee_.arret == 0
          ? std::string()
          : fmt::format(", et d'autres : la lecture s'est arrêtée à la ligne {}", refusee_.arret);
  return {CodeRefus::TableRefusee,
          fmt::format("{} : {}{}{}, rien n'est importé", fichier_,
                      texte::compter(refusee_.fautes.size(), "faute"), sur, arret),
          "une table sans faute", puis_recommencer("corriger la table dans le tableur, l'enregistrer")};
}

}  // namespace finhop::vue
