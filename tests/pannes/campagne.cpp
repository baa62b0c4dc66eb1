#include "pannes/campagne.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <stdexcept>

#include "cli/scene.hpp"
#include "pannes/etat.hpp"
#include "pannes/processus.hpp"
#include "store/connexion.hpp"

namespace finhop::tests {
namespace {

namespace fs = std::filesystem;
using Faute = std::optional<std::string>;

// What an error in a foreign tongue, or of the program itself, would say.
constexpr std::array<std::string_view, 9> kEtrangers{"rror", "erreur interne", "ailed",  "annot", "No space",
                                                     "disk", "terminate",      "what()", "std::"};

// Writes into several files of the user's own, each of which appears whole.
constexpr std::array<std::string_view, 6> kParFichier{
    "piece extraire", "retour extraire", "lot refaire", "sauvegarder", "verifier", "(base plus ancienne)"};

// The rows of a base of today that the first schema knew, in a base of that schema.
void faire_ancienne_base(Scene& scene) {
  scene.arranger("base logiciel");
  fs::rename("finhop.db", "neuve.db");
  const auto connexion = store::creer_connexion("finhop.db", store::migrations_embarquees().first(1));
  SQLite::Database& base = connexion->base;
  base.exec("ATTACH 'neuve.db' AS neuve");
  for (const char* table : {"fournisseur", "logiciel", "journal"}) {
    const std::string colonnes =
        base.execAndGet(fmt::format("SELECT group_concat(name, ', ') FROM pragma_table_info('{}')", table))
            .getString();
    base.exec(fmt::format("INSERT INTO {0} ({1}) SELECT {1} FROM neuve.{0}", table, colonnes));
  }
  base.exec("DETACH neuve");
  fs::remove("neuve.db");
}

std::uint64_t compte(const fs::path& releve) {
  std::uint64_t appels = 0;
  std::ifstream(releve, std::ios::binary).read(reinterpret_cast<char*>(&appels), sizeof appels);
  return appels;
}

void remettre_a_zero(const fs::path& releve) {
  const std::uint64_t zero = 0;
  std::ofstream(releve, std::ios::binary).write(reinterpret_cast<const char*>(&zero), sizeof zero);
}

class Epreuve {
 public:
  Epreuve(Scene& scene, const Essai& essai) : scene_(scene), essai_(essai) {
    arranger();
    modele_.emplace();
    avant_ = relever_etat();
    plainte_d_avant_ = !avant_.base.empty() && se_plaint();
    if (!avant_.base.empty()) annonces_ = valeurs("finhop.db", "SELECT nom FROM lot");
    const Fin fin = jouer(essai.ligne);
    if (fin.code != 0) throw std::runtime_error(essai.ligne + " : " + fin.erreurs);
    apres_ = relever_etat();
    if (apres_.base == avant_.base && apres_.fichiers == avant_.fichiers)
      throw std::runtime_error(essai.ligne + " ne change rien");
    if (se_plaint()) throw std::runtime_error(essai.ligne + " : diagnostic s'en plaint");
    trouver_nouveaux_lots();
    modele_->remettre();
  }

  // Nothing more to strike: false.
  bool frapper(const std::string& genre, std::uint64_t rang, Bilan& bilan) {
    const fs::path releve = a_part_.chemin() / "releve";
    remettre_a_zero(releve);
    const Fin fin = jouer(essai_.ligne, panne(genre, rang, releve));
    const bool touchee = compte(releve) >= rang;
    if (touchee) noter(fin, fmt::format("{} au {}e appel de « {} »", genre, rang, essai_.ligne), bilan);
    modele_->remettre();
    return touchee;
  }

 private:
  void arranger() {
    for (const std::string& directive : essai_.arrangement)
      directive == "ancienne base" ? faire_ancienne_base(scene_) : void(scene_.arranger(directive));
  }

  void trouver_nouveaux_lots() {
    if (apres_.base.find("CREATE TABLE lot ") == std::string::npos) return;
    if (!avant_.base.empty())
      for (const std::string& nom : valeurs("finhop.db", "SELECT nom FROM lot"))
        if (avant_.base.contains("'" + nom + "'")) anciens_.insert(nom);
    std::string sql = "UPDATE lot SET publie = 0 WHERE publie = 1";
    for (const std::string& nom : anciens_) sql += " AND nom <> '" + nom + "'";
    interrompu_ = base_apres("finhop.db", sql);
  }

  void noter(const Fin& fin, const std::string& ou, Bilan& bilan) {
    ++bilan.injectees;
    Faute faute;
    try {
      faute = juger(fin);
    } catch (const std::exception& erreur) {
      faute = erreur.what();
    }
    if (!faute)
      ++bilan.tenues;
    else
      bilan.fautes.push_back(
          fmt::format("{} : {} (code {}{})\n{}", ou, *faute, fin.code, fin.tue ? ", tué" : "", fin.erreurs));
  }

  Faute juger(const Fin& fin) {
    if (const Faute faute = juger_la_fin(fin)) return faute;
    const Etat ici = relever_etat();
    if (const Faute faute = juger_l_etat(ici, fin)) return faute;
    if (!ici.base.empty() && !plainte_d_avant_ && se_plaint()) return "diagnostic s'en plaint";
    return reprendre(ici);
  }

  static Faute juger_la_fin(const Fin& fin) {
    if (fin.tue || fin.code == 0) return std::nullopt;
    if (fin.code != 3) return "le code devait être 3";
    if (!fin.erreurs.contains("finhop : ") || !fin.erreurs.contains("  à faire : ")) return "rien n'est dit";
    for (std::string_view etranger : kEtrangers)
      if (fin.erreurs.contains(etranger)) return fmt::format("« {} » n'est pas pour une personne", etranger);
    return std::nullopt;
  }

  bool se_plaint() { return scene_.lancer("finhop diagnostic").code != 0; }

  bool est_apres(const Etat& ici) const {
    return ici.base == apres_.base && visibles(ici.fichiers) == visibles(apres_.fichiers);
  }

  Faute juger_l_etat(const Etat& ici, const Fin& fin) const {
    const bool avant = ici.base == avant_.base;
    if (!avant && ici.base != apres_.base && ici.base != interrompu_)
      return "la base n'est ni avant ni après";
    if (fin.code == 0 && !fin.tue && !est_apres(ici)) return "le code dit que c'est fait";
    for (const auto& [chemin, empreinte] : visibles(ici.fichiers))
      if (!est_dans(avant_, chemin, empreinte) && !est_dans(apres_, chemin, empreinte))
        return chemin + " n'est ni avant ni après";
    if (avant && avant_.base != apres_.base && !ecrit_par_fichier() && !est_annonce(ici))
      return "des fichiers sans la base";
    return demi_lot(ici);
  }

  bool ecrit_par_fichier() const {
    return std::ranges::find(kParFichier, essai_.commande) != kParFichier.end();
  }

  // Whether each file that was not there before is of a lot that the base already told of.
  bool est_annonce(const Etat& ici) const {
    return std::ranges::all_of(visibles(ici.fichiers), [&](const auto& fichier) {
      const auto est_du_lot = [&](const std::string& nom) { return fichier.first.contains(nom); };
      // A killed restoration may have given the old base its second name; the next one takes it over.
      const bool second_nom = fichier.first.contains(".avant-restauration-");
      return second_nom || est_dans(avant_, fichier.first, fichier.second) ||
             std::ranges::any_of(annonces_, est_du_lot);
    });
  }

  static bool est_dans(const Etat& etat, const std::string& chemin, const std::string& empreinte) {
    const auto fichier = etat.fichiers.find(chemin);
    return fichier != etat.fichiers.end() && fichier->second == empreinte;
  }

  // A folder that was not there before shows all its files or none.
  Faute demi_lot(const Etat& ici) const {
    for (const auto& [chemin, empreinte] : visibles(apres_.fichiers)) {
      const std::string dossier = fs::path(chemin).parent_path().string();
      const bool est_lot = dossier.contains("JSON-");
      if (est_lot && !fs::exists(modele_->chemin() / dossier) && fs::exists(dossier) &&
          !est_dans(ici, chemin, empreinte))
        return "un demi-lot se voit : " + chemin + " y manque";
    }
    return std::nullopt;
  }

  // The same command again.
  Faute reprendre(const Etat& ici) {
    if (est_apres(ici) && ici.fichiers == apres_.fichiers) return std::nullopt;
    const Passage passage = scene_.lancer(essai_.ligne);
    if (passage.code != 0 && !est_apres(ici)) return "recommencée, la commande échoue : " + passage.erreurs;
    const Etat fin = relever_etat();
    if (fin.base != apres_.base) return "recommencée, la base n'est pas celle d'après";
    if (fin.fichiers != apres_.fichiers) return "recommencée, il reste ou manque des fichiers" + ecart(fin);
    return std::nullopt;
  }

  std::string ecart(const Etat& fin) const {
    std::string texte;
    for (const auto& [chemin, empreinte] : fin.fichiers)
      if (!est_dans(apres_, chemin, empreinte)) texte += " +" + chemin;
    for (const auto& [chemin, empreinte] : apres_.fichiers)
      if (!est_dans(fin, chemin, empreinte)) texte += " -" + chemin;
    return texte;
  }

  Scene& scene_;
  const Essai& essai_;
  DossierTemporaire a_part_{en_memoire_si_possible()};
  std::optional<Modele> modele_;
  Etat avant_;
  bool plainte_d_avant_ = false;  // what `lot refaire` mends, diagnostic tells
  Etat apres_;
  std::string interrompu_;          // the base after, its new lots still without their folders
  std::set<std::string> annonces_;  // the lots that the base told of before
  std::set<std::string> anciens_;   // those of them that it still tells of
};

}  // namespace

Bilan eprouver(const Essai& essai, const Parcours& parcours) {
  Scene scene;
  Epreuve epreuve(scene, essai);
  Bilan bilan;
  for (std::uint64_t rang = parcours.premier; epreuve.frapper(parcours.genre, rang, bilan);
       rang += parcours.pas)
    continue;
  return bilan;
}

}  // namespace finhop::tests
