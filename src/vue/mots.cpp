#include "finhop/vue/mots.hpp"

#include <fmt/format.h>

#include <cstdlib>

#include "finhop/base/fichier.hpp"
#include "finhop/base/instant.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::vue {
namespace {

constexpr std::string_view kRien = "–";

// What both forms say alike.
struct EnCommun {
  std::string operator()(const std::string& texte) const { return texte; }
  std::string operator()(std::int64_t nombre) const { return std::to_string(nombre); }
  std::string operator()(bool oui) const { return oui ? "oui" : "non"; }
  std::string operator()(const Jour& jour) const { return jour.fr(); }
  std::string operator()(const Chemin& chemin) const { return chemin.texte; }
  std::string operator()(const Remede& remede) const { return remede.phrase; }
  std::string operator()(const Suite& suite) const { return suite.quand; }
};

struct PourPersonnes : EnCommun {
  using EnCommun::operator();
  std::string operator()(std::monostate) const { return std::string(kRien); }
  std::string operator()(Mot mot) const { return std::string(mot.libelle); }
  std::string operator()(Montant montant) const { return montant.texte_fr(); }
  std::string operator()(const Moment& moment) const {
    const auto lu = Instant::exact_iso(moment.iso);
    return lu ? lu->fr_a_paris() : moment.iso;
  }
  std::string operator()(Taille taille) const { return taille_lisible(taille.octets); }
  std::string operator()(const Textes& textes) const {
    return textes.empty() ? std::string(kRien) : texte::joindre(textes, ", ");
  }
  std::string operator()(const Faits& faits) const {
    Textes parties;
    for (const Fait& fait : faits)
      if (!fait.nom.empty()) parties.push_back(fmt::format("{} {}", fait.nom, dite(fait.valeur)));
    return (*this)(parties);
  }
  std::string operator()(const std::vector<Faits>& elements) const {
    Textes parties;
    for (const Faits& element : elements) parties.push_back((*this)(element));
    return (*this)(parties);
  }
};

struct PourTableur : EnCommun {
  using EnCommun::operator();
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(Mot mot) const { return std::string(mot.id); }
  std::string operator()(Montant montant) const { return montant.texte_tableur(); }
  std::string operator()(const Moment& moment) const { return moment.iso; }
  std::string operator()(Taille taille) const { return std::to_string(taille.octets); }
  std::string operator()(const Textes& textes) const { return texte::joindre(textes, " "); }
  // A cell holds one value: of an object its first, which is what names it.
  std::string operator()(const Faits& faits) const {
    return faits.empty() ? std::string() : cellule(faits.front().valeur);
  }
  std::string operator()(const std::vector<Faits>& elements) const {
    Textes parties;
    for (const Faits& element : elements) parties.push_back((*this)(element));
    return (*this)(parties);
  }
};

}  // namespace

std::string dite(const Valeur& valeur) {
  return std::visit(PourPersonnes(), valeur.sorte());
}

std::string cellule(const Valeur& valeur) {
  return std::visit(PourTableur(), valeur.sorte());
}

std::string avec_jour(const Valeur& valeur, std::string_view mot, const std::optional<Jour>& jour) {
  return jour ? fmt::format("{} {} {}", dite(valeur), mot, jour->fr()) : dite(valeur);
}

Valeur limite(const domain::Logiciel& logiciel) {
  return logiciel.date_limite ? Valeur(limite_fr(logiciel)) : Valeur();
}

std::string echeance(const Jour& limite, const Jour& aujourd_hui) {
  const int jours = jours_entre(aujourd_hui, limite);
  if (jours == 0) return "aujourd'hui";
  const std::string duree = texte::compter(static_cast<std::size_t>(std::abs(jours)), "jour");
  return (jours > 0 ? "dans " : "dépassée depuis ") + duree;
}

}  // namespace finhop::vue
