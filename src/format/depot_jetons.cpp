#include "format/depot_jetons.hpp"

#include <algorithm>

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

// simdjson's tokens reach to the next one; they begin with something else than a space.
std::string_view sans_blancs(std::string_view jeton) {
  while (static_cast<unsigned char>(jeton.back()) <= ' ') jeton.remove_suffix(1);
  return jeton;
}

const char* dernieres_lignes(const NoeudDePlan& noeud, JsonValeur valeur) {
  if (noeud.est(Cle::lignesImport)) return valeur.raw_json_token().data();
  using Type = simdjson::ondemand::json_type;
  if (noeud.noeud->forme == Forme::Objet)
    return valeur.type() == Type::object ? dernieres_lignes(noeud, valeur.get_object()) : nullptr;
  if (valeur.type() != Type::array) return nullptr;
  for (JsonValeur element : valeur.get_array())
    return element.type() == Type::object ? dernieres_lignes(noeud, element.get_object()) : nullptr;
  return nullptr;
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
  domain::Valeur lue = racine_lue(source, valeur.raw_json_token());
  if (lue.genre != Genre::Texte) return lue;
  const bool tel_quel = lue.brut.find('\\') == std::string_view::npos;
  lue.texte = tel_quel ? lue.brut.substr(1, lue.brut.size() - 2) : std::string_view(valeur.get_string());
  return lue;
}

domain::Valeur racine_lue(const Source& source, std::string_view jeton) {
  const std::string_view brut = sans_blancs(jeton);
  return {genre_de(brut.front()), brut, {}, source.place(brut.data())};
}

const char* dernieres_lignes(const NoeudDePlan& bloc, JsonObjet objet) {
  const char* dernieres = nullptr;
  for (JsonChamp champ : objet) {
    const CleLue cle = reconnaitre(bloc, champ, 0);
    if (cle.enfant != nullptr && cle.enfant->mene_aux_lignes)
      dernieres = dernieres_lignes(*cle.enfant, champ.value());
  }
  return dernieres;
}

}  // namespace finhop::format
