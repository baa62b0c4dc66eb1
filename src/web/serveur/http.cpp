#include "web/serveur/http.hpp"

#include <fmt/format.h>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/serializer.hpp>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "finhop/base/texte.hpp"
#include "finhop/base/url.hpp"
#include "web/codes.hpp"

namespace finhop::web {
namespace {

namespace http = boost::beast::http;

constexpr std::string_view kFin = "\r\n\r\n";

int code_de(const boost::system::error_code& erreur) {
  return erreur == http::error::header_limit ? kEnteteTropGrand : kMauvaise;
}

std::optional<Methode> methode_de(http::verb verbe) {
  if (verbe == http::verb::get) return Methode::Get;
  if (verbe == http::verb::head) return Methode::Head;
  if (verbe == http::verb::post) return Methode::Post;
  return std::nullopt;
}

// A « + » of a path stands for itself.
std::string decoder_de_chemin(std::string_view dit) {
  std::string sans_plus;
  for (const char c : dit) c == '+' ? sans_plus += "%2B" : sans_plus += c;
  return texte::decoder_d_url(sans_plus);
}

bool est_une_adresse(std::string_view cible) {
  return cible.starts_with('/') &&
         std::ranges::all_of(cible, [](char c) { return c > ' ' && c <= '~' && c != '#'; });
}

// No page has such a name: `%00` would end it for who reads it otherwise.
bool est_un_texte(std::string_view chemin) {
  return texte::est_utf8(chemin) && std::ranges::none_of(chemin, [](char c) {
           return static_cast<unsigned char>(c) < ' ' || c == '\x7F';
         });
}

void ranger_la_cible(std::string_view cible, Requete& requete) {
  const std::size_t question = std::min(cible.find('?'), cible.size());
  std::string_view chemin = cible.substr(0, question);
  requete.parametres = lire_parametres(cible.substr(std::min(question + 1, cible.size())));
  requete.chemin = decoder_de_chemin(chemin);
  while (!chemin.empty()) {
    chemin.remove_prefix(1);
    const std::string_view segment = chemin.substr(0, chemin.find('/'));
    requete.segments.push_back(decoder_de_chemin(segment));
    chemin.remove_prefix(segment.size());
  }
}

std::expected<std::uint64_t, int> taille_du_corps(const Requete& requete) {
  const Champs& champs = requete.champs;
  const std::size_t dites = champs.combien("Content-Length");
  if (champs.combien("Transfer-Encoding") > 0) return std::unexpected(dites > 0 ? kMauvaise : kTailleNonDite);
  if (dites == 0) {
    if (requete.methode == Methode::Post) return std::unexpected(kTailleNonDite);
    return 0;
  }
  const auto dite = champs.seul("Content-Length");
  if (!dite || !texte::que_des_chiffres(*dite)) return std::unexpected(kMauvaise);
  std::uint64_t taille = 0;
  if (std::from_chars(dite->data(), dite->data() + dite->size(), taille).ec != std::errc())
    return std::unexpected(kCorpsTropGrand);
  if (taille > 0 && requete.methode != Methode::Post) return std::unexpected(kMauvaise);
  return taille;
}

// A head that Beast could read, judged by what finhop wants besides.
std::expected<std::optional<Entete>, int> juger(const http::request_parser<http::empty_body>& parseur,
                                                std::size_t octets) {
  const auto& lue = parseur.get();
  Entete entete;
  for (const auto& champ : lue)
    entete.requete.champs.ajouter({champ.name_string().data(), champ.name_string().size()},
                                  {champ.value().data(), champ.value().size()});
  const auto hote = entete.requete.champs.seul("Host");
  const std::string_view cible(lue.target().data(), lue.target().size());
  if (!hote || hote->empty() || !est_une_adresse(cible)) return std::unexpected(kMauvaise);
  const auto methode = methode_de(lue.method());
  if (!methode) return std::unexpected(kMethodeRefusee);
  entete.requete.methode = *methode;
  const auto taille = taille_du_corps(entete.requete);
  if (!taille) return std::unexpected(taille.error());
  ranger_la_cible(cible, entete.requete);
  if (!est_un_texte(entete.requete.chemin)) return std::unexpected(kIntrouvable);
  entete.corps = *taille;
  entete.octets = octets;
  entete.ensuite = lue.keep_alive() ? Ensuite::Garder : Ensuite::Fermer;
  if (entete.requete.champs.combien("Expect") > 0) {
    const auto attendu = entete.requete.champs.seul("Expect");
    if (!attendu || texte::minuscules_ascii(*attendu) != "100-continue")
      return std::unexpected(kAttenteInconnue);
    entete.attend_un_signe = true;
  }
  return entete;
}

void exiger_une_ligne(std::string_view dit) {
  if (std::ranges::any_of(dit, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }))
    throw std::logic_error("un champ de la réponse sortirait de sa ligne");
}

}  // namespace

std::expected<std::optional<Entete>, int> lire_entete(std::string_view octets, std::size_t limite) {
  // A method begins with a letter: a client that speaks of something else is told at once.
  if (!octets.empty() && (octets.front() < 'A' || octets.front() > 'Z')) return std::unexpected(kMauvaise);
  const std::size_t fin = octets.find(kFin);
  if (fin == std::string_view::npos) {
    if (octets.size() >= limite) return std::unexpected(kEnteteTropGrand);
    return std::nullopt;
  }
  if (fin + kFin.size() > limite) return std::unexpected(kEnteteTropGrand);
  http::request_parser<http::empty_body> parseur;
  parseur.header_limit(static_cast<std::uint32_t>(limite));
  parseur.body_limit(boost::none);
  boost::system::error_code erreur;
  const std::size_t lus = parseur.put(boost::asio::buffer(octets.data(), fin + kFin.size()), erreur);
  if (erreur) return std::unexpected(code_de(erreur));
  if (!parseur.is_header_done()) return std::unexpected(kMauvaise);
  return juger(parseur, lus);
}

std::string ecrire_entete(const Reponse& reponse, std::uint64_t taille, Ensuite ensuite) {
  http::response<http::empty_body> tete;
  tete.result(static_cast<unsigned>(reponse.code));
  for (const Champ& champ : reponse.champs) {
    exiger_une_ligne(champ.nom);
    exiger_une_ligne(champ.valeur);
    tete.insert(champ.nom, champ.valeur);
  }
  exiger_une_ligne(reponse.type);
  if (!reponse.type.empty()) tete.set(http::field::content_type, reponse.type);
  tete.content_length(taille);
  tete.keep_alive(ensuite == Ensuite::Garder);
  http::serializer<false, http::empty_body> ecrivain(tete);
  ecrivain.split(true);
  std::string octets;
  boost::system::error_code erreur;
  while (!ecrivain.is_header_done() && !erreur)
    ecrivain.next(erreur, [&](boost::system::error_code&, const auto& morceaux) {
      std::size_t ecrits = 0;
      for (auto m = boost::asio::buffer_sequence_begin(morceaux);
           m != boost::asio::buffer_sequence_end(morceaux); ++m) {
        const boost::asio::const_buffer morceau(*m);
        octets.append(static_cast<const char*>(morceau.data()), morceau.size());
        ecrits += morceau.size();
      }
      ecrivain.consume(ecrits);
    });
  if (erreur) throw std::logic_error("la tête d'une réponse ne s'écrit pas : " + erreur.message());
  return octets;
}

}  // namespace finhop::web
