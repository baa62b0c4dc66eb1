// FMT-X-<champ>: a field that the profile has of its own, judged by what the profile says of it.
#include <fmt/format.h>

#include <mutex>
#include <set>

#include "domain/regles/champs_propres.hpp"
#include "domain/regles/faute.hpp"
#include "domain/regles/formes.hpp"
#include "domain/regles/tables.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

constexpr std::string_view kPrefixe = "FMT-X";

// A finding looks at its rule's id for as long as it lives, which may be longer than a profile does. There are as many
// as there are fields found at fault.
std::string_view id_durable(std::string id) {
  static std::mutex verrou;
  static std::set<std::string> ids;
  const std::lock_guard garde(verrou);
  return *ids.insert(std::move(id)).first;
}

class JugeDUnChamp {
 public:
  JugeDUnChamp(const ExamenLigne& examen, const ChampPropre& champ, Receveur& receveur)
      : examen_(examen), champ_(champ), receveur_(receveur), lu_(examen.ligne.propre(champ.nom)) {}

  void juger() const {
    if (lu_ == nullptr || !est_lu(lu_->soi)) return;
    if (champ_.usage == Usage::Nul) return exiger_nul("null");
    if (champ_.usage == Usage::Exige) return exiger("");
    const auto oui = reponse();
    if (!oui) return;  // what is no answer is told alone
    const std::string puisque = fmt::format(", puisque {} est {}", champ_.reponse, *oui ? "true" : "false");
    *oui ? exiger(puisque) : exiger_nul("null" + puisque);
  }

 private:
  std::optional<bool> reponse() const {
    if (const auto cle = champ_du_scenario(champ_.reponse)) return juges::reponse_lue(examen_.ligne[*cle]);
    const ChampPropreLu* lue = examen_.ligne.propre(champ_.reponse);
    return lue ? juges::reponse_lue(lue->soi) : std::nullopt;
  }

  void exiger_nul(const std::string& attendu) const {
    if (lu_->soi.genre != Genre::Nul) dire(lu_->soi, attendu);
  }

  void exiger(const std::string& puisque) const {
    const std::string attendu = attendu_de(champ_) + puisque;
    if (champ_.sorte == SorteDeChamp::Liste) return exiger_liste(attendu);
    const Valeur& v = lu_->soi;
    const Genre voulu = champ_.sorte == SorteDeChamp::Booleen   ? Genre::Booleen
                        : champ_.sorte == SorteDeChamp::Montant ? Genre::Nombre
                                                                : Genre::Texte;
    if (v.genre != voulu || !est_une_valeur_de(champ_, v.genre == Genre::Texte ? v.texte : v.brut))
      dire(v, attendu);
  }

  void exiger_liste(const std::string& attendu) const {
    const auto& [elements, en_partie] = lu_->liste;
    if (en_partie) return;
    if (lu_->soi.genre != Genre::Tableau || elements.empty()) return dire(lu_->soi, attendu);
    for (std::size_t i = 0; i < elements.size(); ++i)
      if (elements[i].genre != Genre::Texte || !est_une_valeur_de(champ_, elements[i].texte))
        dire(elements[i], fmt::format("un texte de 1 à {} caractères", champ_.longueur_max), i);
  }

  void dire(const Valeur& valeur, const std::string& attendu,
            std::optional<std::size_t> element = std::nullopt) const {
    const Regle& regle = regle_des_champs_propres();
    if (receveur_.compter(regle, examen_.index)) return;
    const std::string lequel = element ? fmt::format(", valeur {},", *element + 1) : std::string();
    receveur_.recevoir({id_durable(champ_.regle()), regle.severite,
                        fmt::format("{}{} vaut {} : il faut {}{}", champ_.nom, lequel, montrer(valeur),
                                    attendu, champ_.source == Fondement::Suppose ? " (supposé)" : ""),
                        remede_general(regle), montrer(valeur),
                        Endroit{{}, examen_.index, element, valeur.place, champ_.nom}});
  }

  const ExamenLigne& examen_;
  const ChampPropre& champ_;
  Receveur& receveur_;
  const ChampPropreLu* lu_;
};

}  // namespace

const Regle& regle_des_champs_propres() {
  static constexpr Regle kRegle{
      kPrefixe,
      tables::kErreur,
      Etape::Format,
      "chaque champ propre à un profil vaut ce que ce profil en dit",
      "écrire ce que le profil demande de ce champ",
      "profil",
      "Un autre type de logiciel peut avoir des champs que le guide ne connaît pas : son profil les nomme et dit ce "
      "qu'ils valent. L'identifiant porte le nom du champ.",
      R"("unDrapeau": true)",
      R"("unDrapeau": "oui")"};
  return kRegle;
}

std::vector<Regle> regles_propres(const Profil& profil) {
  std::vector<Regle> regles;
  for (const ChampPropre& champ : profil.champs_propres) {
    regles.push_back(regle_des_champs_propres());
    regles.back().id = id_durable(champ.regle());
  }
  return regles;
}

bool est_des_champs_propres(std::string_view id) {
  return id.starts_with(kPrefixe);
}

void juger_champs_propres(const ExamenLigne& examen, Receveur& receveur) {
  for (const ChampPropre& champ : examen.profil.champs_propres) JugeDUnChamp(examen, champ, receveur).juger();
}

}  // namespace finhop::domain
