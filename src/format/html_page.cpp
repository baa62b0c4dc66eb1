#include "finhop/format/html_page.hpp"

#include <fmt/format.h>

#include "finhop/base/digest.hpp"
#include "format/embarques.hpp"

namespace finhop::format::html {
namespace {

constexpr Ressource kFeuilleCommune{texte_embarque(kRessources, "commun.css")};

std::string style(const Ressource& feuille) {
  return fmt::format("<style>\n{}</style>\n", feuille.texte());
}

// As a browser computes it: of all that stands between the two tags.
std::string empreinte(const Ressource& ressource) {
  return fmt::format("'sha256-{}'", sha256_base64(fmt::format("\n{}", ressource.texte())));
}

std::string permissions(const Page& page) {
  return fmt::format(
      "default-src 'none'; style-src {} {}; {}base-uri 'none'; form-action 'none'",
      empreinte(kFeuilleCommune), empreinte(page.feuille),
      page.script.texte().empty() ? "" : fmt::format("script-src {}; ", empreinte(page.script)));
}

}  // namespace

std::string ouvrir(const Page& page) {
  Html titre;
  titre += page.titre;
  return fmt::format(
      "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n{}{}</head>\n<body>\n<main>\n",
      permissions(page), titre.octets(), style(kFeuilleCommune), style(page.feuille));
}

std::string fermer(const Page& page) {
  return fmt::format(
      "</main>\n{}</body>\n</html>\n",
      page.script.texte().empty() ? "" : fmt::format("<script>\n{}</script>\n", page.script.texte()));
}

std::string ecrire(const Page& page, const Html& contenu) {
  return ouvrir(page) + contenu.octets() + fermer(page);
}

}  // namespace finhop::format::html
