#include "oracle/temoin_json.hpp"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <stdexcept>
#include <utility>

namespace finhop::tests {
namespace {

using nlohmann::json;
using namespace std::string_view_literals;

constexpr std::size_t kProfondeur = 32;
constexpr int kNombreTropGrand = 406;  // the library's own limit, which JSON has not

class Lecteur : public nlohmann::json_sax<json> {
 public:
  bool null() override { return poser({}); }
  bool boolean(bool vrai) override { return poser({.genre = Noeud::Genre::Booleen, .vrai = vrai}); }
  // Whole numbers have one writing only, but for -0.
  bool number_integer(number_integer_t n) override { return nombre(n == 0 ? "-0" : std::to_string(n)); }
  bool number_unsigned(number_unsigned_t n) override { return nombre(std::to_string(n)); }
  bool number_float(number_float_t, const string_t& ecrit) override { return nombre(ecrit); }
  bool string(string_t& texte) override {
    return poser({.genre = Noeud::Genre::Texte, .texte = std::move(texte)});
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return ouvrir(Noeud::Genre::Objet); }
  bool key(string_t& cle) override {
    ouverts_.back().cles.push_back(std::move(cle));
    return true;
  }
  bool end_object() override { return fermer(); }
  bool start_array(std::size_t) override { return ouvrir(Noeud::Genre::Tableau); }
  bool end_array() override { return fermer(); }
  bool parse_error(std::size_t fin, const std::string& jeton, const json::exception& erreur) override {
    if (erreur.id == kNombreTropGrand) trop_grand = {fin - jeton.size(), jeton.size()};
    arret = fin - std::min(fin, est_un_texte(jeton) ? octets(jeton) : 1);
    return false;
  }

  // What was read of a text that stops short.
  std::optional<Noeud> debut() && {
    while (!ouverts_.empty()) {
      ouverts_.back().ouvert = true;
      ouverts_.back().cles.resize(std::min(ouverts_.back().cles.size(), ouverts_.back().enfants.size()));
      fermer();
    }
    return std::move(racine);
  }

  std::optional<Noeud> racine;
  std::optional<std::pair<std::size_t, std::size_t>> trop_grand;  // first byte and length
  std::optional<std::size_t> arret;  // where what cannot be read begins; none when it is too deep

 private:
  // What is not expected: a whole text, or else one character.
  static bool est_un_texte(const std::string& jeton) {
    static const std::regex kTexte(R"("([^"\\]|\\.)*")");
    return std::regex_match(jeton, kTexte);
  }
  // The library shows a control character as <U+0001>.
  static std::size_t octets(const std::string& jeton) {
    static const std::regex kMontre("<U\\+[0-9A-F]{4}>");
    return std::regex_replace(jeton, kMontre, "?").size();
  }
  bool nombre(std::string ecrit) { return poser({.genre = Noeud::Genre::Nombre, .texte = std::move(ecrit)}); }
  bool ouvrir(Noeud::Genre genre) {
    if (ouverts_.size() == kProfondeur) return false;
    ouverts_.push_back({.genre = genre});
    return true;
  }
  bool fermer() {
    Noeud ferme = std::move(ouverts_.back());
    ouverts_.pop_back();
    return poser(std::move(ferme));
  }
  bool poser(Noeud noeud) {
    if (ouverts_.empty())
      racine = std::move(noeud);
    else
      ouverts_.back().enfants.push_back(std::move(noeud));
    return true;
  }

  std::vector<Noeud> ouverts_;
};

// The same number with a zero exponent: its kind is the same for every rule.
void reduire(std::string& texte, std::pair<std::size_t, std::size_t> jeton) {
  const auto [debut, longueur] = jeton;
  const std::size_t exposant = texte.find_first_of("eE", debut);
  if (exposant >= debut + longueur) throw std::logic_error("number too large without an exponent");
  for (std::size_t i = exposant; i < debut + longueur; ++i)
    if (texte[i] >= '1' && texte[i] <= '9') texte[i] = '0';
}

// Numbers and words just before what cannot be read may be a part of it.
std::optional<Noeud> debut_de(std::string texte, std::size_t arret) {
  texte.resize(std::min(texte.size(), arret));
  while (!texte.empty() &&
         (std::isalnum(static_cast<unsigned char>(texte.back())) || "+-., :\t\r\n"sv.contains(texte.back())))
    texte.pop_back();
  Lecteur lecteur;
  json::sax_parse(texte, &lecteur);
  return std::move(lecteur).debut();
}

}  // namespace

JsonLu lire_json(std::string_view octets) {
  if (octets.starts_with("\xEF\xBB\xBF")) return {};  // which the library would skip
  std::string texte(octets);
  std::ranges::replace(texte, '\0',
                       '\1');  // the library takes a NUL for the end; no other control stands in JSON
  while (true) {
    Lecteur lecteur;
    if (json::sax_parse(texte, &lecteur)) return {std::move(lecteur.racine), true};
    if (!lecteur.trop_grand)
      return {lecteur.arret ? debut_de(texte, *lecteur.arret) : std::move(lecteur).debut(), false};
    reduire(texte, *lecteur.trop_grand);
  }
}

const Noeud* membre(const Noeud* objet, std::string_view cle) {
  if (objet == nullptr) return nullptr;
  for (std::size_t i = objet->cles.size(); i-- > 0;)
    if (objet->cles[i] == cle) return &objet->enfants[i];
  return nullptr;
}

bool cle_double(const Noeud& noeud) {
  const std::set<std::string> distinctes(noeud.cles.begin(), noeud.cles.end());
  return distinctes.size() < noeud.cles.size() || std::ranges::any_of(noeud.enfants, cle_double);
}

std::size_t caracteres(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace finhop::tests
