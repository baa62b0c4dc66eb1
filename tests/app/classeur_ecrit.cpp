#include "app/classeur_ecrit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <utility>

#include "finhop/base/jour.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/classeur_reader.hpp"
#include "format/classeur/fabrique.hpp"

namespace finhop::tests {
namespace {

constexpr std::string_view kTete = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view kFormules = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPaquet = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string echappe(std::string_view texte) {
  std::string dit;
  for (const char c : texte)
    dit += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
  return dit;
}

// Days since the last day of 1899, as spreadsheets count them from March 1900 on.
long serie(std::string_view iso) {
  const auto jour = Jour::exact_iso(iso);
  if (!jour) throw std::runtime_error("jour : " + std::string(iso));
  return (jour->jours() - std::chrono::sys_days(std::chrono::year{1899} / 12 / 30)).count();
}

// The formats that the cells use, each with its rank among the styles.
class Styles {
 public:
  std::size_t rang(const std::string& format) {
    const auto place = std::ranges::find(formats_, format);
    if (place == formats_.end()) formats_.push_back(format);
    return static_cast<std::size_t>(std::ranges::find(formats_, format) - formats_.begin());
  }
  std::string xml() const {
    std::string nombres, styles;
    for (std::size_t i = 0; i < formats_.size(); ++i) {
      const std::size_t id = i == 0 ? 0 : 164 + i;
      if (i > 0)
        nombres += fmt::format(R"(<numFmt numFmtId="{}" formatCode="{}"/>)", id, echappe(formats_[i]));
      styles += fmt::format(R"(<xf numFmtId="{}" fontId="0" fillId="0" borderId="0"/>)", id);
    }
    return fmt::format(
        R"({}<styleSheet xmlns="{}"><numFmts count="{}">{}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="{}">{}</cellXfs></styleSheet>)",
        kTete, kFormules, formats_.size() - 1, nombres, formats_.size(), styles);
  }

 private:
  std::vector<std::string> formats_{"General"};
};

std::string cellule(const std::string& ecrite, const std::string& nom, Styles& styles) {
  if (ecrite.empty()) return {};
  const std::string valeur = ecrite.substr(1);
  const auto avec = [&](const std::string& nombre, const std::string& format) {
    return fmt::format(R"(<c r="{}" s="{}"><v>{}</v></c>)", nom, styles.rang(format), nombre);
  };
  switch (ecrite.front()) {
    case '#': {
      const std::size_t tilde = std::min(valeur.find('~'), valeur.size());
      return avec(valeur.substr(0, tilde), tilde == valeur.size() ? "General" : valeur.substr(tilde + 1));
    }
    case '%':
      return avec(valeur, "0%");
    case '@': {
      if (valeur.size() <= 10) return avec(fmt::to_string(serie(valeur)), "dd/mm/yyyy");
      const int minutes = std::stoi(valeur.substr(11, 2)) * 60 + std::stoi(valeur.substr(14, 2));
      return avec(fmt::format("{:.10f}", static_cast<double>(serie(valeur.substr(0, 10))) + minutes / 1440.0),
                  "dd/mm/yyyy hh:mm");
    }
    case '?':
      return fmt::format(R"(<c r="{}" t="b"><v>{}</v></c>)", nom, valeur);
    case '!':
      return fmt::format(R"(<c r="{}" t="e"><v>{}</v></c>)", nom, echappe(valeur));
    case '=': {
      const std::string fleche = "→";
      const std::size_t fin = valeur.find(fleche);
      const std::string garde =
          fin == std::string::npos ? "" : fmt::format("<v>{}</v>", valeur.substr(fin + fleche.size()));
      return fmt::format(R"(<c r="{}"><f>{}</f>{}</c>)", nom, echappe(valeur.substr(0, fin)), garde);
    }
    default:
      return fmt::format(R"(<c r="{}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>)", nom,
                         echappe(ecrite));
  }
}

std::string feuille(const FeuilleEcrite& f, Styles& styles) {
  std::string lignes;
  for (std::size_t i = 0; i < f.rangees.size(); ++i) {
    RangeeEcrite rangee = f.rangees[i];
    const bool masquee = !rangee.empty() && rangee.front().starts_with('~');
    if (masquee) rangee.front().erase(0, 1);
    lignes += fmt::format(R"(<row r="{}"{}>)", i + 1, masquee ? R"( hidden="1")" : "");
    for (std::size_t j = 0; j < rangee.size(); ++j)
      lignes += cellule(rangee[j], fmt::format("{}{}", format::lettres_de_colonne(j), i + 1), styles);
    lignes += "</row>";
  }
  return fmt::format(R"({}<worksheet xmlns="{}"><sheetData>{}</sheetData></worksheet>)", kTete, kFormules,
                     lignes);
}

std::string relation(std::size_t n, std::string_view sorte, const std::string& cible) {
  return fmt::format(R"(<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>)", n, kRelations, sorte, cible);
}
std::string relations(const std::string& dedans) {
  return fmt::format(R"({}<Relationships xmlns="{}">{}</Relationships>)", kTete, kPaquet, dedans);
}

}  // namespace

std::string classeur(const std::vector<FeuilleEcrite>& feuilles) {
  Styles styles;
  std::string liste, liens, types;
  classeurs::Parties parties;
  for (std::size_t i = 0; i < feuilles.size(); ++i) {
    const std::string nom = fmt::format("worksheets/sheet{}.xml", i + 1);
    liste += fmt::format(R"(<sheet name="{}" sheetId="{}"{} r:id="rId{}"/>)", echappe(feuilles[i].nom), i + 1,
                         feuilles[i].masquee ? R"( state="hidden")" : "", i + 1);
    liens += relation(i + 1, "worksheet", nom);
    types += fmt::format(
        R"(<Override PartName="/xl/{}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)",
        nom);
    parties.emplace_back("xl/" + nom, feuille(feuilles[i], styles));
  }
  liens += relation(feuilles.size() + 1, "styles", "styles.xml");
  parties.emplace_back("xl/styles.xml", styles.xml());
  parties.emplace_back("xl/workbook.xml",
                       fmt::format(R"({}<workbook xmlns="{}" xmlns:r="{}"><sheets>{}</sheets></workbook>)",
                                   kTete, kFormules, kRelations, liste));
  parties.emplace_back("xl/_rels/workbook.xml.rels", relations(liens));
  parties.emplace_back("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
  parties.emplace_back(
      "[Content_Types].xml",
      fmt::format(
          R"({}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{}</Types>)",
          kTete, types));
  std::ranges::reverse(parties);
  return classeurs::en_zip(parties);
}

std::vector<RangeeEcrite> rangees_ecrites(std::string_view texte) {
  std::vector<RangeeEcrite> rangees;
  const auto couper = [](std::string_view quoi, std::string_view par, const auto& voir) {
    for (;;) {
      const std::size_t fin = quoi.find(par);
      voir(texte::rogner(quoi.substr(0, fin)));
      if (fin == std::string_view::npos) return;
      quoi.remove_prefix(fin + par.size());
    }
  };
  couper(texte, " / ", [&](std::string_view rangee) {
    RangeeEcrite cellules;
    couper(rangee, "|", [&](std::string_view c) { cellules.emplace_back(c); });
    rangees.push_back(std::move(cellules));
  });
  return rangees;
}

}  // namespace finhop::tests
