#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/operation.hpp"
#include "finhop/app/retour/libelles.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/libelle.hpp"
#include "finhop/domain/libelle_masque.hpp"
#include "finhop/store/libelles.hpp"

namespace finhop::app {
namespace {

using domain::Decision;

class Compte {
 public:
  explicit Compte(Base& base) : notes_(store::lire_notes(base)) {
    for (const store::LibelleTranche& t : store::lire_tranches(base))
      retenues_[{domain::patron(t.libelle), t.code}] = t.decision;
    store::chaque_ligne_libellee(base, [this](const store::LigneLibellee& ligne) { voir(ligne); });
  }

  std::vector<LibelleCompte> libelles() && {
    std::ranges::stable_sort(libelles_, std::ranges::greater{}, &LibelleCompte::lignes);
    return std::move(libelles_);
  }

 private:
  using CleDeCompte = std::pair<std::string, std::string>;

  void voir(const store::LigneLibellee& ligne) {
    const std::string code(texte::rogner(ligne.code));
    const CleDeCompte cle{domain::patron(ligne.libelle), code};
    const auto [place, neuf] = places_.try_emplace(cle, libelles_.size());
    if (neuf) libelles_.push_back(ouvrir(ligne, cle));
    LibelleCompte& libelle = libelles_[place->second];
    ++(ligne.decision == Decision::Acceptee ? libelle.acceptees : libelle.refusees);
    if (ligne.prediction_contraire) ++libelle.predictions_contraires[*ligne.prediction_contraire];
  }

  LibelleCompte ouvrir(const store::LigneLibellee& ligne, const CleDeCompte& cle) const {
    LibelleCompte libelle{domain::masquer(ligne.libelle, ligne.client), domain::masquer(cle.second)};
    libelle.patron = cle.first;
    if (const auto note = notes_.find(cle.first); note != notes_.end()) libelle.note = note->second;
    if (const auto retenue = retenues_.find(cle); retenue != retenues_.end())
      libelle.retenue = retenue->second;
    return libelle;
  }

  std::map<std::string, std::string> notes_;
  std::map<CleDeCompte, Decision> retenues_;
  std::map<CleDeCompte, std::size_t> places_;
  std::vector<LibelleCompte> libelles_;
};

bool est_celui(const LibelleCompte& libelle, const std::string& dit) {
  if (libelle.patron.empty()) return false;
  return libelle.patron == domain::patron(dit) ||
         domain::reduire_libelle(libelle.libelle) == domain::reduire_libelle(dit);
}

Refus jamais_recu(const std::string& libelle, const std::vector<LibelleCompte>& libelles) {
  std::vector<std::string> recus;
  for (const LibelleCompte& l : libelles) recus.push_back(l.libelle);
  const auto proche = texte::le_plus_proche(libelle, recus);
  return {CodeRefus::LibelleHorsQuestion,
          fmt::format("le portail n'a jamais répondu {}", texte::citer(libelle)),
          proche ? "un libellé reçu, peut-être " + texte::citer(*proche) : "un libellé reçu",
          Suite{"voir les libellés reçus", Geste::RetourLibelles}};
}

}  // namespace

Issue<std::vector<LibelleCompte>> compter_libelles(Base& base, const std::optional<std::string>& seul) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  std::vector<LibelleCompte> libelles = Compte(base).libelles();
  if (!seul) return libelles;
  std::vector<LibelleCompte> choisis;
  std::ranges::copy_if(libelles, std::back_inserter(choisis),
                       [&](const LibelleCompte& l) { return est_celui(l, *seul); });
  if (choisis.empty()) return refuser_tout(jamais_recu(*seul, libelles));
  return choisis;
}

Issue<LibelleNote> noter_libelle(Base& base, const Contexte& contexte, const std::string& libelle,
                                 const std::string& note) {
  Operation operation(base, contexte);
  const std::vector<LibelleCompte> libelles = Compte(base).libelles();
  const auto connu =
      std::ranges::find_if(libelles, [&](const LibelleCompte& l) { return est_celui(l, libelle); });
  if (connu == libelles.end()) return refuser_tout(jamais_recu(libelle, libelles));
  const std::string notee(texte::rogner(note));
  if (connu->note.value_or("") == notee)
    return refuser_tout({CodeRefus::RienAFaire,
                         fmt::format("la note de {} est déjà celle-là", texte::citer(connu->libelle)),
                         "une autre note", Suite{"voir les libellés et leurs notes", Geste::RetourLibelles}});
  store::garder_note(base, connu->patron, connu->libelle, notee);
  operation.noter("libelle.note", std::nullopt,
                  fmt::format("{} : {}", texte::citer(connu->libelle),
                              notee.empty() ? "note effacée" : texte::imprimable(notee)));
  operation.terminer();
  return LibelleNote{connu->libelle, connu->note, notee};
}

}  // namespace finhop::app
