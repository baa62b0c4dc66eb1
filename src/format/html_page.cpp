#include "finhop/format/html_page.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "finhop/base/digest.hpp"
#include "finhop/base/texte.hpp"
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

std::string tete(std::string_view politique, std::string_view titre, std::string_view feuilles) {
  Html dit;
  dit += titre;
  return fmt::format(
      "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n{}"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n{}</head>\n<body>\n",
      politique, dit.octets(), feuilles);
}

// The escaping of an attribute, for the elements that nobody else may write.
std::string adresse(const Lien& lien) {
  return texte::echapper_html(lien.cible());
}

}  // namespace

std::string_view feuille_commune() {
  return kFeuilleCommune.texte();
}

std::string ouvrir(const Page& page) {
  return tete(
             fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", permissions(page)),
             page.titre, style(kFeuilleCommune) + style(page.feuille)) +
         "<main>\n";
}

std::string fermer(const Page& page) {
  return fmt::format(
      "</main>\n{}</body>\n</html>\n",
      page.script.texte().empty() ? "" : fmt::format("<script>\n{}</script>\n", page.script.texte()));
}

std::string ecrire(const Page& page, const Html& contenu) {
  return ouvrir(page) + contenu.octets() + fermer(page);
}

std::string ecrire(const PageServie& page, const Html& contenu) {
  std::string chargees = fmt::format("<link rel=\"icon\" href=\"{}\">\n", adresse(page.icone));
  for (const Lien& feuille : page.feuilles)
    chargees += fmt::format("<link rel=\"stylesheet\" href=\"{}\">\n", adresse(feuille));
  for (const Lien& script : page.scripts)
    chargees += fmt::format("<script src=\"{}\" defer></script>\n", adresse(script));
  return fmt::format("{}{}<main id=\"contenu\">\n{}</main>\n{}</body>\n</html>\n",
                     tete("", page.titre, chargees), page.avant.octets(), contenu.octets(),
                     page.apres.octets());
}

std::string page_qui_mene(std::string_view adresse, std::string_view de_secours) {
  for (const std::string_view une : {adresse, de_secours})
    if (!une.starts_with("http://")) throw std::logic_error("une page ne mène qu'au serveur de finhop");
  const std::string la = texte::echapper_html(adresse);
  return tete(fmt::format("<meta name=\"referrer\" content=\"no-referrer\">\n"
                          "<meta http-equiv=\"refresh\" content=\"0; url={}\">\n",
                          la),
              "finhop", "") +
         fmt::format(
             "<main>\n<p><a href=\"{}\">Ouvrir finhop</a></p>\n"
             "<p>Si le navigateur ne trouve pas ce nom : <a href=\"{}\">l'autre adresse</a></p>\n"
             "</main>\n</body>\n</html>\n",
             la, texte::echapper_html(de_secours));
}

}  // namespace finhop::format::html
