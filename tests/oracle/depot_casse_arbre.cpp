#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "oracle/depot_casse.hpp"
#include "oracle/depot_hasard.hpp"

namespace finhop::tests {
namespace {

using Forme = Branche::Forme;

void inserer(Branche& objet, std::size_t rang, std::string cle, Branche valeur) {
  const auto ici = static_cast<std::ptrdiff_t>(rang);
  objet.cles.insert(objet.cles.begin() + ici, std::move(cle));
  objet.enfants.insert(objet.enfants.begin() + ici, std::move(valeur));
}

void oter(const Membre& membre) {
  const auto ici = static_cast<std::ptrdiff_t>(membre.rang);
  membre.objet->cles.erase(membre.objet->cles.begin() + ici);
  membre.objet->enfants.erase(membre.objet->enfants.begin() + ici);
}

// A key first, then one of its places: the keys of the header are drawn as often as the others.
std::vector<Membre> places_d_une_cle(Brouillon& brouillon) {
  return membres(brouillon.racine, brouillon.hasard.parmi(cles_du_depot()));
}

std::string retirer(Brouillon& brouillon) {
  const std::vector<Membre> places = places_d_une_cle(brouillon);
  if (places.empty()) return {};
  const Membre& place = brouillon.hasard.parmi(places);
  std::string etiquette = fmt::format("{} retirée", place.cle());
  oter(place);
  return etiquette;
}

std::string echappee(const std::string& cle, std::size_t rang) {
  if (cle.size() < 3 ||
      cle.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\"") != std::string::npos)
    return cle;
  const std::size_t i = 1 + rang % (cle.size() - 2);
  return cle.substr(0, i) + fmt::format("\\u{:04x}", static_cast<unsigned>(cle[i])) + cle.substr(i + 1);
}

std::string autre_nom(Hasard& hasard, std::string cle) {
  const auto minuscule = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const auto majuscule = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
  switch (hasard.sous(8)) {
    case 0:
      std::ranges::transform(cle, cle.begin(), minuscule);
      return cle;
    case 1:
      std::ranges::transform(cle, cle.begin(), majuscule);
      return cle;
    case 2:
      return cle.insert(cle.size() - 1, "s");
    case 3:
      return cle.insert(cle.size() - 1, " ");
    case 4:
      return cle.insert(1, "é");
    case 5:
      return "\"\"";
    case 6:
      return entre_guillemets(hasard.parmi(cles_du_depot()));
    default:
      return echappee(cle, hasard.sous(100));
  }
}

std::string renommer(Brouillon& brouillon) {
  const std::vector<Membre> places = places_d_une_cle(brouillon);
  if (places.empty()) return {};
  const Membre& place = brouillon.hasard.parmi(places);
  std::string avant = place.cle();
  place.cle() = autre_nom(brouillon.hasard, avant);
  return fmt::format("{} devient {}", avant, place.cle());
}

std::string doubler(Brouillon& brouillon) {
  static const std::array<Branche, 7> kAutres{brut("null"),
                                              brut("\"x\""),
                                              brut("1"),
                                              brut("true"),
                                              brut("[]"),
                                              brut("{}"),
                                              brut(R"({"inconnue":{"a":1}})")};
  const std::vector<Membre> places = places_d_une_cle(brouillon);
  if (places.empty()) return {};
  Hasard& hasard = brouillon.hasard;
  const Membre& place = hasard.parmi(places);
  Branche valeur = hasard.une_fois_sur(3) ? place.valeur() : hasard.parmi(kAutres);
  std::string cle = hasard.une_fois_sur(4) ? echappee(place.cle(), hasard.sous(100)) : place.cle();
  const std::size_t rang = hasard.sous(place.objet->cles.size() + 1);
  std::string etiquette =
      fmt::format("{} doublée, {} celle d'origine", cle, rang > place.rang ? "après" : "avant");
  inserer(*place.objet, rang, std::move(cle), std::move(valeur));
  return etiquette;
}

std::string cle_en_plus(Brouillon& brouillon) {
  static const std::array<std::string, 14> kCles{
      R"("extra")", R"("")",           R"("numeroans")",   R"("Facture")",     R"(" impId")",
      R"("é")",     R"("\u0069mpId")", R"("a\/b")",        R"("numLigne")",    R"("facture")",
      R"("PFI")",   R"("\u0000")",     R"("typeAction ")", R"("\ud83d\ude00")"};
  static const std::array<std::string, 8> kValeurs{
      "null", "1", "\"x\"", "[]", "{}", R"({"a":1})", R"({"a":1,"a":1})", R"([{"numLigne":1}])"};
  const std::vector<Conteneur> objets = conteneurs(brouillon.racine, Forme::Objet);
  if (objets.empty()) return {};
  Branche& objet = *brouillon.hasard.parmi(objets).branche;
  const std::string& cle = brouillon.hasard.parmi(kCles);
  inserer(objet, brouillon.hasard.sous(objet.cles.size() + 1), cle, brut(brouillon.hasard.parmi(kValeurs)));
  return fmt::format("{} en plus", cle);
}

// `etages` containers one in another, arrays or objects.
std::string imbrication(Hasard& hasard, std::size_t etages) {
  std::string debut, fin;
  while (etages-- > 0) {
    const bool tableau = hasard.une_fois_sur(2);
    debut += tableau ? "[" : R"({"a":)";
    fin.insert(fin.begin(), tableau ? ']' : '}');
  }
  return debut + "0" + fin;
}

std::string imbriquer(Brouillon& brouillon) {
  constexpr std::array<std::size_t, 6> kProfondeurs{31, 32, 32, 33, 40, 3'000};
  const std::vector<Conteneur> objets = conteneurs(brouillon.racine, Forme::Objet);
  if (objets.empty()) return {};
  const Conteneur& place = brouillon.hasard.parmi(objets);
  const std::size_t profondeur = brouillon.hasard.parmi(kProfondeurs);
  const std::string valeur = imbrication(brouillon.hasard, profondeur - place.profondeur);
  Branche& objet = *place.branche;
  if (objet.cles.empty() || brouillon.hasard.une_fois_sur(2))
    inserer(objet, objet.cles.size(), "\"profond\"", brut(valeur));
  else
    brouillon.hasard.parmi(objet.enfants) = brut(valeur);
  return fmt::format("imbriqué sur {} niveaux", profondeur);
}

std::string changer_l_ordre(Brouillon& brouillon) {
  const std::vector<Conteneur> objets = conteneurs(brouillon.racine, Forme::Objet);
  if (objets.empty()) return {};
  Branche& objet = *brouillon.hasard.parmi(objets).branche;
  if (objet.cles.size() < 2) return {};
  const auto milieu = static_cast<std::ptrdiff_t>(1 + brouillon.hasard.sous(objet.cles.size() - 1));
  std::ranges::rotate(objet.cles, objet.cles.begin() + milieu);
  std::ranges::rotate(objet.enfants, objet.enfants.begin() + milieu);
  return "clés dans un autre ordre";
}

std::string deplacer(Brouillon& brouillon) {
  const std::vector<Membre> places = places_d_une_cle(brouillon);
  if (places.empty()) return {};
  const Membre place = brouillon.hasard.parmi(places);
  std::string cle = place.cle();
  Branche valeur = place.valeur();
  oter(place);
  const std::vector<Conteneur> objets = conteneurs(brouillon.racine, Forme::Objet);
  inserer(*brouillon.hasard.parmi(objets).branche, 0, cle, std::move(valeur));
  return fmt::format("{} déplacée", cle);
}

std::string casser_une_liste(Brouillon& brouillon) {
  static const std::array<Branche, 9> kElements{brut("null"), brut("1"),    brut("\"x\""),
                                                brut("[]"),   brut("{}"),   brut("true"),
                                                brut("1.5"),  brut("[[]]"), brut(R"({"a":1})")};
  const std::vector<Conteneur> listes = conteneurs(brouillon.racine, Forme::Liste);
  if (listes.empty()) return {};
  Hasard& hasard = brouillon.hasard;
  // The list of lines is one among many: it has its share.
  std::vector<Branche>& elements =
      (hasard.une_fois_sur(3) ? listes[0] : hasard.parmi(listes)).branche->enfants;
  const auto ici = static_cast<std::ptrdiff_t>(hasard.sous(elements.size() + 1));
  const std::size_t maniere = elements.empty() ? 0 : hasard.sous(6);
  const Branche modele = elements.empty() ? kElements[0] : hasard.parmi(elements);
  if (maniere < 2) elements.insert(elements.begin() + ici, hasard.parmi(kElements));
  if (maniere == 2) elements.insert(elements.begin() + ici, modele);
  if (maniere == 3)
    elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(hasard.sous(elements.size())));
  if (maniere == 4) std::swap(elements.front(), hasard.parmi(elements));
  if (maniere == 5) elements.clear();
  constexpr std::array kQuoi{"élément étranger", "élément étranger",  "élément répété",
                             "élément retiré",   "éléments échangés", "liste vidée"};
  return kQuoi[maniere];
}

void numeroter(Branche& ligne, std::size_t place) {
  for (const Membre& membre : membres(ligne, "numLigne")) membre.valeur() = brut(std::to_string(place));
  for (const Membre& membre : membres(ligne, "numeroASP"))
    membre.valeur() = texte(fmt::format("FINHOP{:06}", place));
}

// Rare: such a file costs as much as fifty others.
std::string multiplier(Brouillon& brouillon) {
  const std::vector<Membre> places = membres(brouillon.racine, "lignesImport");
  // Another breakage may have wrapped them in a block.
  if (places.empty() || places[0].valeur().forme != Forme::Liste || places[0].valeur().enfants.empty())
    return {};
  if (!brouillon.hasard.une_fois_sur(12)) return {};
  std::vector<Branche>& lignes = places[0].valeur().enfants;
  const Branche modele = lignes[0];
  const std::size_t combien = 200 + brouillon.hasard.sous(2);
  while (lignes.size() < combien) {
    lignes.push_back(modele);
    numeroter(lignes.back(), lignes.size());
  }
  return fmt::format("{} lignes", combien);
}

std::string echapper(Brouillon& brouillon) {
  const std::vector<Membre> tous = membres(brouillon.racine);
  if (tous.empty()) return {};
  const Membre& membre = brouillon.hasard.parmi(tous);
  const std::size_t rang = brouillon.hasard.sous(100);
  membre.cle() = echappee(membre.cle(), rang);
  if (membre.valeur().forme == Forme::Brut && membre.valeur().brut.starts_with('"'))
    membre.valeur().brut = echappee(membre.valeur().brut, rang);
  return fmt::format("{} échappée", membre.cle());
}

}  // namespace

std::span<const Casse> casses_de_l_arbre() {
  static constexpr std::array kCasses{retirer,          retirer,    renommer,         renommer,
                                      doubler,          doubler,    cle_en_plus,      imbriquer,
                                      changer_l_ordre,  deplacer,   casser_une_liste, casser_une_liste,
                                      casser_une_liste, multiplier, echapper,         echapper};
  return kCasses;
}

}  // namespace finhop::tests
