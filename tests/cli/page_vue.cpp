#include "cli/page_vue.hpp"

#include <fmt/format.h>

#include <regex>
#include <stdexcept>

#include "cli/ecriture/pour_la_page.hpp"
#include "cli/gestes.hpp"
#include "finhop/web/site.hpp"
#include "web/serveur/http.hpp"

namespace finhop::tests {
namespace {

constexpr std::string_view kHote = "finhop-essai.localhost";
constexpr std::size_t kEntete = 16'384;

web::Installation installation(const Instant& maintenant) {
  const cli::Gestes gestes;
  return {.base = "finhop.db",
          .horloge = [maintenant] { return maintenant; },
          .auteur = "test",
          .dire = [gestes](const Remede& remede) { return gestes.morceaux(remede); },
          .epeler = [gestes](const Suite& suite) { return gestes.commande(suite); },
          .exporter = cli::pour_la_page(gestes),
          .hote = std::string(kHote),
          .port = 4321,
          .compte = 1000,
          .patience = std::chrono::hours(1)};
}

web::Reponse demander(web::Site& site, const std::string& cible, const std::string& temoin) {
  auto entete = web::lire_entete(
      fmt::format("GET {} HTTP/1.1\r\nHost: {}:4321\r\nCookie: {}\r\n\r\n", cible, kHote, temoin), kEntete);
  if (!entete || !*entete) throw std::runtime_error("adresse illisible : " + cible);
  (*entete)->requete.compte = 1000;
  return site.repondre((*entete)->requete);
}

web::Reponse repondre(const std::string& cible, const Instant& maintenant) {
  web::Site site(installation(maintenant));
  const web::Reponse entree = demander(site, site.nouveau_lien(), "");
  const std::string temoin(entree.champs.seul("Set-Cookie").value_or(""));
  return demander(site, cible, temoin.substr(0, temoin.find(';')));
}

std::string entre(const std::string& texte, const std::string& debut, const std::string& fin) {
  const std::size_t de = texte.find(debut);
  const std::size_t a = de == std::string::npos ? de : texte.find(fin, de);
  return a == std::string::npos ? "" : texte.substr(de, a + fin.size() - de) + "\n";
}

// What is drawn by chance, or changes with a style.
std::string constant(std::string texte) {
  texte = std::regex_replace(texte, std::regex("-[0-9a-f]{16}\\."), "-$$EMPREINTE.");
  return std::regex_replace(texte, std::regex("(name=\"jeton\" value|data-jeton)=\"[0-9a-f]+\""),
                            "$1=\"$$JETON\"");
}

}  // namespace

std::string page_vue(const std::string& cible, const Instant& maintenant) {
  const web::Reponse reponse = repondre(cible, maintenant);
  const std::string texte = constant(reponse.texte);
  const std::string code = fmt::format("{}\n", reponse.code);
  if (!reponse.type.starts_with("text/html"))
    return code + std::string(reponse.champs.seul("Content-Disposition").value_or("")) + "\n" + texte;
  return code + entre(texte, "<main", "</main>") + entre(texte, "<footer", "</footer>");
}

std::string page_entiere(const std::string& cible, const Instant& maintenant) {
  const web::Reponse reponse = repondre(cible, maintenant);
  std::string dite = fmt::format("{}\nContent-Type: {}\n", reponse.code, reponse.type);
  for (const web::Champ& champ : reponse.champs) dite += fmt::format("{}: {}\n", champ.nom, champ.valeur);
  return dite + "\n" + constant(reponse.texte);
}

}  // namespace finhop::tests
