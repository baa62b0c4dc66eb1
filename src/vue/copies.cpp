#include "finhop/vue/copies.hpp"

#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::vue {
namespace {

std::string compter(std::int64_t nombre, std::string_view nom) {
  return texte::compter(static_cast<std::size_t>(nombre), nom);
}

Page contenu(const app::Copie& copie) {
  const auto& c = copie.contenu;
  return {{Ligne{fmt::format("{}, schéma {}", taille_lisible(copie.taille), c.schema)}},
          {Ligne{fmt::format("{}, {}, {}, {}, {} au journal", compter(c.avances, "avance"),
                             compter(c.soldes, "solde"), compter(c.documents, "document"),
                             compter(c.lots, "lot"), compter(c.evenements, "événement"))}},
          {Precision{"SHA-256 " + copie.sha256}}};
}

Faits faits(const app::Copie& copie) {
  const auto& c = copie.contenu;
  return {{"fichier", "", copie.chemin},   {"taille", "", Taille{copie.taille}},
          {"sha256", "", copie.sha256},    {"schema", "", c.schema},
          {"avances", "", c.avances},      {"soldes", "", c.soldes},
          {"documents", "", c.documents},  {"lots", "", c.lots},
          {"evenements", "", c.evenements}};
}

Textes textes(const std::vector<std::filesystem::path>& chemins) {
  Textes textes;
  for (const auto& chemin : chemins) textes.push_back(chemin.string());
  return textes;
}

// An old base that does not tell all its lots.
Page a_l_aveugle(const app::Restauration& r) {
  Page page{{Ligne{
      "avertissement : l'ancienne base est trop abîmée pour dire tous les lots exportés depuis la copie"}}};
  Page suite;
  if (!r.lots_inconnus.empty())
    suite.push_back(
        {Ligne{"la base restaurée ne connaît pas, de ceux qui se lisent ou dont le dossier est là : " +
               texte::joindre(r.lots_inconnus, ", ")}});
  suite.push_back({Conseil{"à faire : comparer aux dépôts du portail les lots que la base connaît : ",
                           {"", Geste::LotLister},
                           " ; ne pas exporter une seconde fois ce qui y est déposé"}});
  page.push_back({Section{"", std::move(suite)}});
  return page;
}

}  // namespace

Page EtatDesCopies::page() const {
  const domain::SansCopie& sans = etat_.sans_copie;
  Page page{
      {Ligne{sans.copiee_le ? "dernière copie : le " + sans.copiee_le->fr() : "aucune copie de la base"}}};
  if (sans.operations == 0)
    page.push_back({Ligne{"rien n'a été fait depuis"}});
  else
    page.push_back(
        {Ligne{fmt::format("{} depuis le {}, que rien ne garde ailleurs",
                           texte::compter(sans.operations, "opération"), sans.depuis.value().fr())}});
  page.push_back({Conseil{"à faire : de préférence sur un autre disque : ",
                          {"", Geste::Sauvegarder, {{Donnee::Copie}}}}});
  if (etat_.a_cote.empty()) return page;
  Table table{{{"fichier"}, {"taille", Alignement::Droite}, {"écrit le"}}};
  for (const app::CopieGardee& copie : etat_.a_cote)
    table.rangees.push_back({copie.nom, Taille{copie.taille}, copie.ecrite_le});
  page.push_back({Section{"à côté de la base", {{std::move(table)}}}});
  return page;
}

Faits EtatDesCopies::donnees() const {
  std::vector<Faits> copies;
  for (const app::CopieGardee& copie : etat_.a_cote)
    copies.push_back({{"fichier", "", copie.nom},
                      {"taille", "", Taille{copie.taille}},
                      {"ecriteLe", "", copie.ecrite_le}});
  const domain::SansCopie& sans = etat_.sans_copie;
  return {{"copieeLe", "", sans.copiee_le},
          {"operationsDepuis", "", sans.operations},
          {"depuis", "", sans.depuis},
          {"aCote", "", std::move(copies)}};
}

Page Copie::page() const {
  Page page{{Section{
      fmt::format("base {} copiée dans {}, relue et vérifiée", base_.string(), copie_.chemin.string()),
      contenu(copie_)}}};
  if (!copie_.notee)
    page.push_back({Ligne{
        "la base n'a pas noté cette copie : elle ne peut pas être écrite ici, ou sert à une autre commande"}});
  return page;
}

Faits Copie::donnees() const {
  return faits(copie_);
}

Page Restauration::page() const {
  const app::Restauration& r = restauration_;
  Page page;
  if (r.siret_ancienne && *r.siret_ancienne != r.siret)
    page.push_back(
        {Ligne{fmt::format("attention : un autre fournisseur prend la place : SIRET {} dans la copie, {} "
                           "dans la base remplacée",
                           r.siret, *r.siret_ancienne)}});
  Page restauree = contenu(r.copie);
  if (r.schema_source != r.copie.contenu.schema)
    restauree.push_back({Ligne{
        fmt::format("mise à jour du schéma {} au schéma {}", r.schema_source, r.copie.contenu.schema)}});
  if (r.ancienne) restauree.push_back({Ligne{"l'ancienne base est gardée : " + r.ancienne->string()}});
  for (const auto& reste : r.restes)
    restauree.push_back(
        {Ligne{"il n'y avait pas de base, ce reste d'une autre est mis de côté : " + reste.string()}});
  page.push_back({Section{
      fmt::format("base {} restaurée depuis {}, relue et vérifiée", r.copie.chemin.string(), source_),
      std::move(restauree)}});
  return page;
}

Faits Restauration::donnees() const {
  const app::Restauration& r = restauration_;
  Faits donnees{{"siret", "", r.siret}, {"siretAncienne", "", r.siret_ancienne}};
  for (Fait& fait : faits(r.copie)) donnees.push_back(std::move(fait));
  donnees.push_back({"source", "", Chemin{source_}});
  donnees.push_back({"schemaSource", "", r.schema_source});
  donnees.push_back({"ancienne", "", r.ancienne});
  donnees.push_back({"restes", "", textes(r.restes)});
  donnees.push_back({"lotsInconnus", "", r.lots_inconnus});
  donnees.push_back({"ancienneLisible", "", r.lots_de_l_ancienne == app::LotsDeLAncienne::Lus});
  return donnees;
}

Page Restauration::alertes() const {
  const app::Restauration& r = restauration_;
  if (r.lots_de_l_ancienne == app::LotsDeLAncienne::Illisibles) return a_l_aveugle(r);
  if (r.lots_inconnus.empty()) return {};
  const std::filesystem::path& ancienne = r.ancienne ? *r.ancienne : r.copie.chemin;
  return {{Section{
      fmt::format("avertissement : la base restaurée ne connaît pas {} de l'ancienne : {}",
                  texte::compter(r.lots_inconnus.size(), "lot"), texte::joindre(r.lots_inconnus, ", ")),
      {{Conseil{
          "à faire : s'ils sont déposés, ne pas exporter leurs dossiers une seconde fois ; les relire : ",
          {"", Geste::LotLister, {{Donnee::Base, ancienne.string()}}}}}}}}};
}

Page Droits::page() const {
  const char* deja = change_.avant == change_.apres ? "déjà " : "";
  return {{Ligne{
      change_.apres == finhop::Droits::Groupe
          ? fmt::format(
                "base {} {}ouverte au groupe de son dossier ; ce que finhop fera pour elle le sera aussi",
                base_.string(), deja)
          : fmt::format("base {} {}fermée à tous, sauf au compte qui la possède", base_.string(), deja)}}};
}

Faits Droits::donnees() const {
  return {{"base", "", base_},
          {"avant", "", app::id(change_.avant)},
          {"apres", "", app::id(change_.apres)},
          {"fichiers", "", textes(change_.fichiers)},
          {"reserve", "", change_.reserve}};
}

Page reserve_des_droits(const std::string& reserve, const std::filesystem::path& base) {
  return {{Section{"avertissement : " + reserve, {{AFaire{"à faire : ", app::remede_du_dossier(base)}}}}}};
}

}  // namespace finhop::vue
