#include "cli/manuel/roff.hpp"

#include <fmt/format.h>

#include <iterator>

#include "finhop/base/texte.hpp"

namespace finhop::cli::manuel {
namespace {

// What roff would read as its own is told by its names; a hyphen of a command stays the one that is typed.
std::string lettres(std::string_view texte) {
  std::string dit;
  for (const char c : texte) {
    switch (c) {
      case '\\':
        dit += "\\e";
        break;
      case '-':
        dit += "\\-";
        break;
      case '\'':
        dit += "\\(aq";
        break;
      case '`':
        dit += "\\(ga";
        break;
      case '^':
        dit += "\\(ha";
        break;
      case '~':
        dit += "\\(ti";
        break;
      case '"':
        dit += "\\(dq";
        break;
      default:
        dit += c;
    }
  }
  return dit;
}

// A line that starts as a request does is text all the same.
std::string en_ligne(std::string dite) {
  return dite.starts_with('.') ? "\\&" + dite : dite;
}

std::string en_mots(std::string_view texte) {
  std::string dit;
  for (const Passage& passage : passages(texte)) {
    const std::string lu = lettres(passage.texte);
    dit += passage.ton == Passage::Ton::Simple ? lu : "\\fB" + lu + "\\fR";
  }
  return en_ligne(std::move(dit));
}

void ecrire_le_code(std::string& page, std::string_view code) {
  page += ".PP\n.nf\n.RS 4\n";
  for (const std::string_view ligne : lignes_de(code)) page += en_ligne(lettres(ligne)) + "\n";
  page += ".RE\n.fi\n";
}

void ecrire(std::string& page, const Bloc& bloc) {
  const auto vers = std::back_inserter(page);
  switch (bloc.sorte) {
    case Sorte::Titre:
      fmt::format_to(vers, ".SH {}\n", lettres(sans_marques(bloc.texte)));
      return;
    case Sorte::SousTitre:
      fmt::format_to(vers, ".SS {}\n", lettres(sans_marques(bloc.texte)));
      return;
    case Sorte::Paragraphe:
      fmt::format_to(vers, ".PP\n{}\n", en_mots(bloc.texte));
      return;
    case Sorte::Puce:
      fmt::format_to(vers, ".IP \\(bu 2\n{}\n", en_mots(bloc.texte));
      return;
    case Sorte::Definition:
      fmt::format_to(vers, ".TP\n\\fB{}\\fR\n{}\n", lettres(sans_marques(bloc.terme)), en_mots(bloc.texte));
      return;
    case Sorte::Code:
      return ecrire_le_code(page, bloc.texte);
  }
}

}  // namespace

std::string en_roff(const Page& page) {
  const std::string titre = texte::majuscules_ascii(page.nom);
  std::string roff = fmt::format(
      "'\\\" -*- coding: utf-8 -*-\n"
      ".TH {} {} \"\" \"finhop {}\" \"Manuel de finhop\"\n"
      ".\\\" Words may be long, and none is hyphenated: lines are not stretched.\n"
      ".nh\n.ad l\n"
      ".SH NOM\n{} \\- {}\n",
      lettres(titre), page.section, FINHOP_VERSION, lettres(page.nom), lettres(page.resume));
  for (const Bloc& bloc : page.blocs) ecrire(roff, bloc);
  return roff;
}

}  // namespace finhop::cli::manuel
