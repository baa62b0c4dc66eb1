#include "format/json_strict.hpp"

#include <fmt/format.h>

#include <utility>

#include "finhop/base/texte.hpp"
#include "finhop/format/depot_reader.hpp"
#include "format/json_jetons.hpp"

namespace finhop::format {
namespace {

constexpr std::size_t kColonnes = 60;

bool est_un_commentaire(std::string_view suite) {
  return suite.starts_with("//") || suite.starts_with("/*") || suite.starts_with('#') ||
         suite.starts_with("<!--");
}

// Recursive, which kProfondeurMax bounds. Each step says whether reading may go on; the first defect stops
// all.
class Lecture {
 public:
  explicit Lecture(std::string_view octets) : octets_(octets) {}

  std::optional<DefautJson> defaut() {
    if (!valeur(1)) return std::move(defaut_);
    blancs();
    if (i_ < octets_.size())
      refuser(i_, "du texte suit la fin du JSON : {} ; attendu : rien après le dernier « } »");
    return std::move(defaut_);
  }

  DebutLisible debut_lisible() && {
    valeur(1);
    return std::move(lisible_);
  }

 private:
  bool valeur(std::size_t profondeur) {
    blancs();
    if (fini()) return refuser_la_fin("une valeur");
    const char c = octets_[i_];
    if (c == '{' || c == '[') {
      if (profondeur > kProfondeurMax)
        return refuser(i_, fmt::format("imbriqué sur plus de {} niveaux ; attendu : {} au plus",
                                       kProfondeurMax, kProfondeurMax));
      return contenant(profondeur);
    }
    if (!jeton()) return false;
    lisible_.fin = i_;
    return true;
  }

  bool contenant(std::size_t profondeur) {
    const bool bloc = octets_[i_] == '{';
    lisible_.ouverts.push_back(i_);
    lisible_.fermetures.insert(0, 1, bloc ? '}' : ']');
    lisible_.fin = i_ + 1;
    if (!(bloc ? objet(profondeur) : liste(profondeur))) return false;
    lisible_.ouverts.pop_back();
    lisible_.fermetures.erase(0, 1);
    lisible_.fin = i_;
    return true;
  }

  bool objet(std::size_t profondeur) {
    ++i_;
    if (apres_blancs('}')) return true;
    while (true) {
      if (!cle() || !valeur(profondeur + 1)) return false;
      if (apres_blancs('}')) return true;
      if (!virgule('}')) return false;
    }
  }

  bool liste(std::size_t profondeur) {
    ++i_;
    if (apres_blancs(']')) return true;
    while (true) {
      if (!valeur(profondeur + 1)) return false;
      if (apres_blancs(']')) return true;
      if (!virgule(']')) return false;
    }
  }

  bool cle() {
    blancs();
    if (fini()) return refuser_la_fin("une clé");
    if (octets_[i_] != '"')
      return refuser(i_, "{} n'est pas une clé ; attendu : une clé entre guillemets droits");
    if (!jeton()) return false;
    if (apres_blancs(':')) return true;
    if (fini()) return refuser_la_fin("« : » après la clé");
    return refuser(i_, "{} suit une clé ; attendu : « : »");
  }

  bool virgule(char fermeture) {
    if (!apres_blancs(',')) {
      const std::string attendu = fmt::format("« , » ou « {} »", fermeture);
      return fini() ? refuser_la_fin(attendu) : refuser(i_, "{} suit une valeur ; attendu : " + attendu);
    }
    const std::size_t virgule = i_ - 1;
    blancs();
    if (fini()) return refuser_la_fin("une suite après « , »");
    if (octets_[i_] == fermeture)
      return refuser(
          virgule,
          fmt::format("« , » en trop avant « {} » ; attendu : aucune virgule après le dernier élément",
                      fermeture));
    const bool decimales = fermeture == '}' && i_ == virgule + 1 && texte::est_chiffre(octets_[i_]);
    if (decimales)
      return refuser(virgule, "virgule dans un nombre : {} ; attendu : un point avant les décimales");
    return true;
  }

  bool jeton() {
    const Jeton lu = lire_jeton(octets_.substr(i_));
    if (lu.defaut.empty()) {
      i_ += lu.taille;
      return true;
    }
    return refuser(i_ + lu.taille, lu.defaut, lu.vu);
  }

  void blancs() {
    const std::size_t suite = octets_.find_first_not_of(" \t\r\n", i_);
    i_ = suite == std::string_view::npos ? octets_.size() : suite;
  }
  bool fini() const { return i_ >= octets_.size(); }
  bool apres_blancs(char attendu) {
    blancs();
    if (fini() || octets_[i_] != attendu) return false;
    ++i_;
    return true;
  }

  bool refuser_la_fin(std::string_view attendu) {
    return refuser(octets_.size(),
                   fmt::format("le fichier s'arrête avant la fin du JSON ; attendu : {}", attendu));
  }

  // `{}` in the message stands for what is found at the place.
  bool refuser(std::size_t place, std::string message, std::size_t vu = 0) {
    if (const std::string_view suite = octets_.substr(place); est_un_commentaire(suite)) {
      const std::string_view ligne = suite.substr(0, suite.find_first_of("\r\n"));
      defaut_ = DefautJson{
          place, fmt::format("un commentaire, {} : le JSON n'en a pas, l'ôter", texte::citer(ligne)),
          texte::montrer(ligne, kColonnes)};
      return false;
    }
    const std::string trouve = extrait(octets_.substr(place), vu);
    if (const std::size_t ici = message.find("{}"); ici != std::string::npos)
      message.replace(ici, 2, "« " + trouve + " »");
    defaut_ = DefautJson{place, std::move(message), trouve};
    return false;
  }

  std::string_view octets_;
  std::size_t i_ = 0;
  std::optional<DefautJson> defaut_;
  DebutLisible lisible_;
};

}  // namespace

std::optional<DefautJson> defaut_de_json(std::string_view octets) {
  return Lecture(octets).defaut();
}

DebutLisible debut_lisible(std::string_view octets) {
  if (const std::optional<DefautJson> premier = defaut_de_json(octets))
    octets = octets.substr(0, premier->place);
  constexpr std::string_view kEntreDeux = " \t\r\n,:+-.";
  while (!octets.empty() && (texte::est_alphanumerique(octets.back()) || kEntreDeux.contains(octets.back())))
    octets.remove_suffix(1);
  return Lecture(octets).debut_lisible();
}

}  // namespace finhop::format
