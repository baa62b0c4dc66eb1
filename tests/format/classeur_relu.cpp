#include "format/classeur_relu.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <stdexcept>

namespace finhop::tests {
namespace {

using Zip = std::unique_ptr<zip_t, void (*)(zip_t*)>;

std::map<std::string, std::string> parties_de(std::string_view octets) {
  zip_source_t* source = zip_source_buffer_create(octets.data(), octets.size(), 0, nullptr);
  const Zip zip(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr), zip_discard);
  if (!zip) throw std::runtime_error("ce n'est pas un zip sain");
  std::map<std::string, std::string> parties;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); ++i) {
    zip_stat_t etat;
    zip_stat_index(zip.get(), static_cast<zip_uint64_t>(i), 0, &etat);
    std::string& texte = parties[etat.name];
    texte.resize(etat.size);
    zip_file_t* partie = zip_fopen_index(zip.get(), static_cast<zip_uint64_t>(i), 0);
    const zip_int64_t lus = zip_fread(partie, texte.data(), texte.size());
    if (zip_fclose(partie) != 0 || lus != static_cast<zip_int64_t>(texte.size()))
      throw std::runtime_error(fmt::format("{} est coupé", etat.name));
  }
  return parties;
}

// Each « <nom …>…</nom> » or « <nom …/> », without what is around it.
std::vector<std::string_view> elements(std::string_view xml, const std::string& nom) {
  std::vector<std::string_view> trouves;
  for (std::size_t i = xml.find("<" + nom); i != std::string_view::npos; i = xml.find("<" + nom, i + 1)) {
    const char apres = xml[i + nom.size() + 1];
    if (apres != ' ' && apres != '>' && apres != '/') continue;
    const std::size_t ouvert = xml.find('>', i);
    const std::size_t fin = xml[ouvert - 1] == '/' ? ouvert + 1 : xml.find("</" + nom + ">", i);
    trouves.push_back(xml.substr(i, fin - i));
  }
  return trouves;
}

std::string sans_entites(std::string_view xml) {
  std::string texte(xml);
  for (const auto& [entite, signe] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
    for (std::size_t i = texte.find(entite); i != std::string::npos; i = texte.find(entite, i + 1))
      texte.replace(i, entite.size(), signe);
  return texte;
}

std::string attribut(std::string_view element, const std::string& nom) {
  const std::string marque = " " + nom + "=\"";
  const std::string_view tete = element.substr(0, element.find('>'));
  const std::size_t debut = tete.find(marque);
  if (debut == std::string_view::npos) return {};
  const std::size_t valeur = debut + marque.size();
  return sans_entites(tete.substr(valeur, tete.find('"', valeur) - valeur));
}

std::string contenu(std::string_view element) {
  const std::size_t debut = element.find('>');
  return debut + 1 >= element.size() ? std::string() : sans_entites(element.substr(debut + 1));
}

std::string contenu_de(std::string_view xml, const std::string& nom) {
  const auto trouves = elements(xml, nom);
  return trouves.empty() ? std::string() : contenu(trouves.front());
}

struct Style {
  std::string forme;
  bool gras = false;
};

std::vector<Style> styles_de(std::string_view xml) {
  std::map<std::string, std::string> formes{{"0", "General"}, {"1", "0"}, {"49", "@"}};
  for (const std::string_view forme : elements(xml, "numFmt"))
    formes[attribut(forme, "numFmtId")] = attribut(forme, "formatCode");
  std::vector<bool> gras;
  for (const std::string_view police : elements(xml, "font")) gras.push_back(police.contains("<b/>"));
  std::vector<Style> styles;
  for (const std::string_view style : elements(elements(xml, "cellXfs").front(), "xf"))
    styles.push_back(
        {formes.at(attribut(style, "numFmtId")), gras.at(std::stoul(attribut(style, "fontId")))});
  return styles;
}

CelluleRelue cellule_de(std::string_view xml, const std::vector<Style>& styles) {
  const std::string rang = attribut(xml, "s");
  const Style style = styles.at(rang.empty() ? 0 : std::stoul(rang));
  const bool est_un_texte = attribut(xml, "t") == "inlineStr";
  return {attribut(xml, "r"),   est_un_texte, contenu_de(xml, est_un_texte ? "t" : "v"),
          contenu_de(xml, "f"), style.forme,  style.gras};
}

}  // namespace

ClasseurRelu relire_classeur(std::string_view octets) {
  ClasseurRelu classeur{parties_de(octets), {}};
  const std::vector<Style> styles = styles_de(classeur.parties.at("xl/styles.xml"));
  for (const std::string_view feuille : elements(classeur.parties.at("xl/workbook.xml"), "sheet")) {
    const std::string chemin = fmt::format("xl/worksheets/sheet{}.xml", classeur.feuilles.size() + 1);
    FeuilleRelue relue{attribut(feuille, "name"), classeur.parties.at(chemin), {}};
    for (const std::string_view rangee : elements(relue.xml, "row")) {
      relue.rangees.emplace_back();
      for (const std::string_view cellule : elements(rangee, "c"))
        relue.rangees.back().push_back(cellule_de(cellule, styles));
    }
    classeur.feuilles.push_back(std::move(relue));
  }
  return classeur;
}

std::string dire_classeur(const ClasseurRelu& classeur) {
  std::string dit;
  for (const FeuilleRelue& feuille : classeur.feuilles) {
    dit += fmt::format("[{}]\n", feuille.nom);
    for (const auto& rangee : feuille.rangees)
      for (const CelluleRelue& c : rangee)
        dit += fmt::format("{} {}{}{}{}\n", c.reference, c.grasse ? "gras " : "",
                           c.est_un_texte ? "" : fmt::format("{} ", c.forme),
                           c.formule.empty() ? "" : fmt::format("={} ", c.formule),
                           c.est_un_texte ? fmt::format("« {} »", c.valeur) : c.valeur);
  }
  return dit;
}

}  // namespace finhop::tests
