#include "finhop/app/entretien/restaurer.hpp"

#include <fmt/format.h>

#include <set>

#include "app/entretien/ancienne_base.hpp"
#include "app/entretien/copie/copie_saine.hpp"
#include "app/entretien/repertoires_d_aucun_lot.hpp"
#include "finhop/base/droits.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/annulation.hpp"
#include "finhop/store/diagnostic.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

Remede autre_copie() {
  return {"", {{"restaurer une autre copie, faite par une sauvegarde", Geste::Restaurer, {{Donnee::Copie}}}}};
}

void exiger_source(const fs::path& source) {
  if (!fs::exists(source))
    throw Panne(fmt::format("la copie {} n'existe pas", source.string()), "vérifier le chemin");
  if (!fs::is_regular_file(source))
    throw Panne(fmt::format("{} n'est pas un fichier ordinaire, donc pas une copie", source.string()),
                autre_copie());
}

// What has this name is put aside: never a folder, a pipe or a device.
void exiger_place_de_base(const fs::path& base) {
  if (!fs::exists(fs::symlink_status(base)) || fs::is_regular_file(base)) return;
  throw Panne(fs::is_directory(base)
                  ? fmt::format("{} est un dossier, pas une base", base.string())
                  : fmt::format("{} n'est pas un fichier ordinaire : aucune base n'est mise à sa place",
                                base.string()),
              Suite{"choisir un autre fichier", Geste::Recommencer, {{Donnee::Base}}});
}

std::optional<Refus> demande_refusee(const fs::path& source, const fs::path& base) {
  std::string message;
  if (fs::exists(base) && fs::equivalent(source, base))
    message = fmt::format("{} est la base elle-même", source.string());
  else if (store::est_fichier_d_ecriture_de(source, base))
    message = fmt::format("{} est le nom d'un fichier de travail de {}", base.string(), source.string());
  else
    return std::nullopt;
  return Refus{CodeRefus::OptionsContraires, message, "une copie de la base",
               Suite{"donner la copie à restaurer", Geste::Restaurer, {{Donnee::Copie}}}};
}

// The copy beside the base and in it, the old base kept beside, and in the journal that could put it back.
Besoin place_de_la_restauration(const fs::path& base, const fs::path& source) {
  return {repertoire_de(fs::absolute(base)), 2 * (taille_de(source) + taille_de(base))};
}

// What goes wrong below is told of SOURCE, not of the base in use.
void copier_la_source(const fs::path& source, const fs::path& provisoire, const Besoin& besoin,
                      const store::Patience& patience) {
  try {
    Base lue = Base::a_examiner(source, Base::Ecritures::Aucune, patience);
    exiger_place(besoin);
    const store::Transaction lecture(lue, store::Acces::Lecture);
    store::copier(lue, provisoire);
  } catch (const DisquePlein&) {
    throw;
  } catch (const store::PasUneBase& panne) {
    throw Panne(panne.what(), autre_copie());
  } catch (const Panne& panne) {
    throw Panne(panne.what(), panne.remede() == remede_base_abimee() ? autre_copie() : panne.remede());
  } catch (const std::exception&) {
    const auto panne = expliquer(std::current_exception(), source);
    if (!panne || store::est_disque_plein(std::current_exception())) throw;
    throw Panne(panne->what(),
                store::est_illisible(std::current_exception()) ? autre_copie() : panne->remede());
  }
}

// SOURCE is only read. Its copy is judged as it is, then again once brought up to date.
Issue<int> preparer(const fs::path& source, const fs::path& provisoire, const Besoin& besoin,
                    const store::Patience& patience) {
  copier_la_source(source, provisoire, besoin, patience);
  const std::string sujet = fmt::format("la copie {}", source.string());
  Base copie = Base::a_examiner(provisoire);
  const Remede remede{
      "",
      {{"voir tout ce qui ne va pas", Geste::Diagnostiquer, {{Donnee::Base, source.string()}}},
       {"restaurer une autre copie", Geste::Restaurer, {{Donnee::Copie}}}}};
  if (auto refus = defaut(copie, sujet, remede)) return refuser_tout(*std::move(refus));
  const int schema = store::version_schema(copie);
  copie.mettre_a_jour();
  if (store::version_schema(copie) == schema) return schema;
  if (auto refus = defaut(copie, sujet, remede)) return refuser_tout(*std::move(refus));
  return schema;
}

struct Dires {
  std::optional<std::string> siret = {};
  std::vector<std::string> lots = {};
  LotsDeLAncienne lus = LotsDeLAncienne::Illisibles;
};

void lire_dires(Base& base, Dires& dires) {
  for (const domain::Lot& lot : store::lire_lots(base)) dires.lots.push_back(lot.nom);
  dires.siret = store::lire_fournisseur(base).siret.texte();
}

Dires dires_de_la_copie(const fs::path& copie) {
  Base lue = Base::a_examiner(copie, Base::Ecritures::Aucune);
  Dires dires;
  lire_dires(lue, dires);
  return dires;
}

// A base that is restored because it is damaged says what it can: that is all only when SQLite can trust it.
Dires dires_de_l_ancienne(const fs::path& base, Base::Ecritures ecritures, const store::Patience& patience) {
  Dires dires;
  try {
    Base lue = Base::a_examiner(base, ecritures, patience);
    lire_dires(lue, dires);
    if (store::pages_abimees(lue).empty()) dires.lus = LotsDeLAncienne::Lus;
  } catch (const std::exception&) {
    return dires;
  }
  return dires;
}

// Their ranks would be given a second time. What the old base no longer tells, the folders of exports may.
std::vector<std::string> lots_inconnus(const Dires& ancienne, const Dires& restauree, const fs::path& base) {
  std::set<std::string> inconnus(ancienne.lots.begin(), ancienne.lots.end());
  if (ancienne.lus == LotsDeLAncienne::Illisibles) {
    Base lue = Base::a_examiner(base, Base::Ecritures::Aucune);
    for (const fs::path& repertoire : repertoires_d_aucun_lot(lue))
      inconnus.insert(repertoire.filename().string());
  }
  for (const std::string& nom : restauree.lots) inconnus.erase(nom);
  return {inconnus.begin(), inconnus.end()};
}

}  // namespace

Issue<Restauration> restaurer(const fs::path& source, const fs::path& base, const Contexte& contexte,
                              const store::Patience& patience) {
  exiger_source(source);
  exiger_place_de_base(base);
  if (auto refus = demande_refusee(source, base)) return refuser_tout(*std::move(refus));
  // A link is followed: the base it names is the one to replace.
  const fs::path place = fs::exists(base) ? fs::canonical(base) : base;
  store::exiger_nom_assez_court(place);
  // The rights of the base that is there stay; where there is none, the copy's come with it.
  const PourLeGroupe pour_le_groupe(droits_du_fichier(fs::exists(place) ? place : source));
  const Besoin besoin = place_de_la_restauration(place, source);
  EbaucheDeBase provisoire(place);
  const auto schema =
      avec_place({besoin}, [&] { return preparer(source, provisoire.chemin(), besoin, patience); });
  if (!schema) return std::unexpected(schema.error());
  Copie copie = relever_copie(provisoire.chemin(), base);
  const Dires restauree = dires_de_la_copie(provisoire.chemin());
  const MiseDeCote mise =
      avec_place({besoin}, [&] { return mettre_a_la_place(provisoire, place, contexte, patience); });
  const bool ecrite = contexte.mode == Mode::Ecrire;
  if (ecrite) copie.sha256 = sha256_du_fichier(place);  // SQLite counts its writes in the file's header
  // Asked last: until then others may have written in it.
  Dires ancienne;
  if (mise.base)
    ancienne = ecrite ? dires_de_l_ancienne(*mise.base, Base::Ecritures::Reprise, patience)
                      : dires_de_l_ancienne(place, Base::Ecritures::Aucune, patience);
  else
    ancienne.lus = LotsDeLAncienne::Lus;  // there was none
  return Restauration{copie,
                      *schema,
                      mise.base,
                      mise.restes,
                      restauree.siret.value_or(""),
                      ancienne.siret,
                      lots_inconnus(ancienne, restauree, ecrite ? place : provisoire.chemin()),
                      ancienne.lus};
}

}  // namespace finhop::app
