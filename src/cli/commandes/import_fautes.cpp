#include "cli/commandes/import_fautes.hpp"

#include <fmt/ostream.h>

#include <map>
#include <ostream>
#include <set>
#include <tuple>

#include "cli/erreurs.hpp"
#include "cli/rapports.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::cli {
namespace {

constexpr std::size_t kMontrees = 5;  // of each kind, in text

using Fautes = std::vector<const app::FauteTable*>;

// Faults of one column that are mended alike, in the order in which they come.
std::vector<Fautes> grouper(const Gestes& gestes, const std::vector<app::FauteTable>& fautes) {
  std::vector<Fautes> groupes;
  using Cle = std::tuple<std::string_view, CodeRefus, std::string_view, std::string>;
  std::map<Cle, std::size_t> rangs;
  for (const app::FauteTable& f : fautes) {
    const Cle cle{f.colonne, f.refus.code, f.refus.attendu, gestes.texte(f.refus.remede)};
    const auto [rang, nouveau] = rangs.emplace(cle, groupes.size());
    if (nouveau) groupes.emplace_back();
    groupes[rang->second].push_back(&f);
  }
  return groupes;
}

std::string lieu(const std::string& fichier, const app::FauteTable& f) {
  return f.ligne == 0 ? fichier : fmt::format("{}, ligne {}", fichier, f.ligne);
}

void ecrire_groupe(const Session& session, const std::string& fichier, const Fautes& groupe) {
  std::ostream& erreurs = session.erreurs();
  for (std::size_t i = 0; i < std::min(groupe.size(), kMontrees); ++i)
    fmt::print(erreurs, "finhop : {} : {} [{}]\n", texte::imprimable(lieu(fichier, *groupe[i])),
               texte::imprimable(groupe[i]->refus.message), id(groupe[i]->refus.code));
  if (groupe.size() > kMontrees)
    fmt::print(erreurs, "  … et {} de même, jusqu'à la ligne {} (toutes : --format csv)\n",
               groupe.size() - kMontrees, groupe.back()->ligne);
  const Refus& refus = groupe.front()->refus;
  fmt::print(erreurs, "  attendu : {}\n  à faire : {}\n", texte::imprimable(refus.attendu),
             texte::imprimable(session.gestes().texte(refus.remede)));
}

JsonDoc en_json(const Gestes& gestes, const std::string& fichier, const app::TableRefusee& refusee) {
  JsonDoc fautes = JsonDoc::array();
  for (const app::FauteTable& f : refusee.fautes)
    fautes.push_back({{"ligne", f.ligne == 0 ? JsonDoc() : JsonDoc(f.ligne)},
                      {"colonne", f.colonne.empty() ? JsonDoc() : JsonDoc(f.colonne)},
                      {"valeur", f.valeur},
                      {"code", id(f.refus.code)},
                      {"message", f.refus.message},
                      {"attendu", f.refus.attendu},
                      {"remede", gestes.texte(f.refus.remede)}});
  return {{"fichier", fichier}, {"fautes", fautes}, {"remarques", refusee.remarques}};
}

std::string en_csv(const Gestes& gestes, const app::TableRefusee& refusee) {
  std::vector<std::vector<std::string>> lignes;
  for (const app::FauteTable& f : refusee.fautes)
    lignes.push_back({f.ligne == 0 ? "" : std::to_string(f.ligne), f.colonne, f.valeur,
                      std::string(id(f.refus.code)), f.refus.message, f.refus.attendu,
                      gestes.texte(f.refus.remede)});
  return format::table_csv({"ligne", "colonne", "valeur", "code", "message", "attendu", "remede"}, lignes);
}

Refus bilan(const std::string& fichier, const std::vector<app::FauteTable>& fautes) {
  std::set<std::size_t> lignes;
  for (const app::FauteTable& f : fautes) lignes.insert(f.ligne);
  lignes.erase(0);
  const std::string sur = lignes.size() > 1 ? fmt::format(" sur {} lignes", lignes.size()) : std::string();
  return {CodeRefus::TableRefusee,
          fmt::format("{} : {}{}, rien n'est importé", fichier, texte::compter(fautes.size(), "faute"), sur),
          "une table sans faute", puis_recommencer("corriger la table dans le tableur, l'enregistrer")};
}

}  // namespace

void dire_remarques(const Session& session, const std::string& fichier,
                    const std::vector<std::string>& remarques) {
  for (const std::string& remarque : remarques)
    fmt::print(session.erreurs(), "{} : {}\n", texte::imprimable(fichier), texte::imprimable(remarque));
}

int dire_fautes(const Session& session, const std::string& fichier, const app::TableRefusee& refusee,
                Format format) {
  dire_remarques(session, fichier, refusee.remarques);
  switch (format) {
    case Format::Texte:
      for (const Fautes& groupe : grouper(session.gestes(), refusee.fautes))
        ecrire_groupe(session, fichier, groupe);
      break;
    case Format::Json:
      ecrire_json(session.sortie(), en_json(session.gestes(), fichier, refusee));
      break;
    case Format::Csv:
      session.sortie() << en_csv(session.gestes(), refusee);
  }
  return dire(session, {bilan(fichier, refusee.fautes)});
}

}  // namespace finhop::cli
