#include "format/depot_jetons.hpp"

#include <algorithm>

#include "format/json_jetons.hpp"

namespace finhop::format {
namespace {

using domain::Genre;

Genre genre_de(char premier) {
  switch (premier) {
    case '{':
      return Genre::Objet;
    case '[':
      return Genre::Tableau;
    case '"':
      return Genre::Texte;
    case 't':
    case 'f':
      return Genre::Booleen;
    case 'n':
      return Genre::Nul;
    default:
      return Genre::Nombre;
  }
}

constexpr bool est_un_blanc(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// simdjson's tokens reach to the next one; they begin with something else than a space.
std::string_view sans_blancs(std::string_view jeton) {
  while (est_un_blanc(jeton.back())) jeton.remove_suffix(1);
  return jeton;
}

inline domain::Valeur du_jeton(const Source& source, std::string_view jeton) {
  const std::string_view brut = sans_blancs(jeton);
  return {genre_de(brut.front()), brut, {}, source.place(brut.data())};
}

bool est_juste(Genre genre, std::string_view brut) {
  if (genre == Genre::Nul) return brut == "null";
  if (genre == Genre::Booleen) return brut == "true" || brut == "false";
  if (genre != Genre::Nombre) return true;
  const Jeton jeton = lire_jeton(brut);
  return jeton.defaut.empty() && jeton.taille == brut.size();
}

}  // namespace

// Names are compared as the file writes them, the next one first: clean files ask for nothing more. Only an
// unknown key is decoded, for escapes may hide a known one.
CleLue reconnaitre(const NoeudDePlan& bloc, JsonChamp& champ, std::size_t attendu) {
  const auto ecrite = [&](const NoeudDePlan& enfant) { return champ.key().unsafe_is_equal(enfant.brut); };
  if (attendu < bloc.enfants.size() && ecrite(bloc.enfants[attendu])) return {&bloc.enfants[attendu], {}};
  auto trouve = std::ranges::find_if(bloc.enfants, ecrite);
  if (trouve != bloc.enfants.end()) return {&*trouve, {}};
  const std::string_view nom = champ.unescaped_key();
  trouve =
      std::ranges::find_if(bloc.enfants, [&](const NoeudDePlan& enfant) { return enfant.noeud->nom == nom; });
  return {trouve == bloc.enfants.end() ? nullptr : &*trouve, nom};
}

domain::Valeur valeur_lue(const Source& source, JsonValeur& valeur) {
  domain::Valeur lue = du_jeton(source, valeur.raw_json_token());
  if (!est_juste(lue.genre, lue.brut)) pas_du_json();
  if (lue.genre != Genre::Texte) return lue;
  if (lue.brut.find('\\') != std::string_view::npos) {
    lue.texte = valeur.get_string();
    return lue;
  }
  // A text left where it is could be taken for a key by simdjson, when « : » follows it.
  valeur.get_raw_json_string().value();
  lue.texte = lue.brut.substr(1, lue.brut.size() - 2);
  return lue;
}

domain::Valeur racine_lue(const Source& source, std::string_view jeton) {
  return du_jeton(source, jeton);
}

void pas_du_json() {
  throw simdjson::simdjson_error(simdjson::TAPE_ERROR);
}

}  // namespace finhop::format
