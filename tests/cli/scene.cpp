#include "cli/scene.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "app/classeur_ecrit.hpp"
#include "app/retour/reponses.hpp"
#include "cli/mots.hpp"
#include "cli/page_vue.hpp"
#include "cli/recodage.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/cli/run.hpp"
#include "format/classeur_relu.hpp"

namespace finhop::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHorloge = "2022-05-16T09:00:00Z";
constexpr std::uint64_t kTailleMontree = 1'000'000;

// The first word, and the rest after its space.
std::pair<std::string, std::string> couper(std::string_view texte) {
  const std::size_t fin = std::min(texte.find(' '), texte.size());
  return {std::string(texte.substr(0, fin)), std::string(texte.substr(std::min(fin + 1, texte.size())))};
}

void copier(const std::string& arguments) {
  const auto [source, destination] = couper(arguments);
  if (const fs::path parent = fs::path(destination).parent_path(); !parent.empty())
    fs::create_directories(parent);
  fs::copy(fs::path(FINHOP_TESTS_DIR "/donnees") / source, destination,
           fs::copy_options::overwrite_existing | fs::copy_options::recursive);
}

void creer_fichier(const std::string& arguments) {
  const auto [nom, taille] = couper(arguments);
  if (!taille.starts_with("taille ")) throw std::runtime_error("@ fichier NOM taille N");
  ecrire_fichier_synchronise(nom, std::string(std::stoul(taille.substr(7)), 'x'));
}

void creer_texte(const std::string& arguments) {
  const auto [nom, contenu] = couper(arguments);
  ecrire_fichier_synchronise(nom, contenu + "\n");
}

// A workbook of one sheet, « Feuil1 », or of several: « @ classeur-fait NOM » then « [FEUILLE] RANGEES », a « * » before the name of
// one that is hidden; see app/classeur_ecrit.
void creer_classeur(const std::string& arguments) {
  const auto [nom, contenu] = couper(arguments);
  std::vector<FeuilleEcrite> feuilles;
  std::string_view reste = contenu;
  while (reste.starts_with('[')) {
    const std::size_t fin = reste.find(']');
    const std::size_t suite = std::min(reste.find(" [", fin), reste.size());
    std::string titre(reste.substr(1, fin - 1));
    const bool masquee = titre.starts_with('*');
    if (masquee) titre.erase(0, 1);
    feuilles.push_back({titre, rangees_ecrites(reste.substr(fin + 1, suite - fin - 1)), masquee});
    reste.remove_prefix(std::min(suite + 1, reste.size()));
  }
  if (feuilles.empty()) feuilles.push_back({"Feuil1", rangees_ecrites(contenu)});
  ecrire_fichier_synchronise(nom, classeur(feuilles));
}

void executer_sql(const std::string& arguments) {
  const auto [base, requete] = couper(arguments);
  sqlite3* brut = nullptr;
  sqlite3_open(base.c_str(), &brut);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> connexion(brut, sqlite3_close);
  if (sqlite3_exec(brut, requete.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    throw std::runtime_error(fmt::format("@ sql {} : {}", requete, sqlite3_errmsg(brut)));
}

std::string lister(const std::string& dossier) {
  std::vector<std::string> noms;
  for (const auto& entree : fs::directory_iterator(dossier))
    noms.push_back(entree.path().filename().string() + (entree.is_directory() ? "/\n" : "\n"));
  std::ranges::sort(noms);
  std::string liste;
  for (const std::string& nom : noms) liste += nom;
  return liste;
}

void exiger_absent(const std::string& chemin) {
  if (fs::exists(fs::symlink_status(chemin))) throw std::runtime_error(chemin + " devrait être absent");
}

void remplacer(const std::vector<std::string>& mots) {
  ecrire_fichier_synchronise(mots.at(0), avec(lire_fichier(mots[0], kTailleMontree), mots.at(1), mots.at(2)));
}

// The answer to a lot exported here, under the built-in modèle.
void repondre(const std::vector<std::string>& mots) {
  const std::string depot = lire_fichier(fmt::format("exports/{0}/{0}.json", mots.at(1)), kTailleMontree);
  if (const fs::path parent = fs::path(mots[0]).parent_path(); !parent.empty())
    fs::create_directories(parent);
  ecrire_fichier_synchronise(mots[0], reponse(depot, {mots.begin() + 2, mots.end()}));
}

void effacer(const std::string& chemin) {
  if (fs::remove_all(chemin) == 0) throw std::runtime_error(chemin + " n'existe pas");
}

}  // namespace

Scene::Scene()
    : retour_(fs::current_path()),
      dossier_(en_memoire_si_possible()),
      maintenant_(Instant::exact_iso(kHorloge).value()) {
  fs::current_path(dossier_.chemin());
  variables_["FINHOP_AUTEUR"] = "test";
}

Scene::~Scene() {
  std::error_code sans_importance;
  fs::current_path(retour_, sans_importance);
}

Passage Scene::executer(const std::string& ligne) {
  std::vector<std::string> mots = mots_de(ligne);
  if (mots.empty() || mots.front() != "finhop") throw std::runtime_error("finhop attendu : " + ligne);
  mots.erase(mots.begin());
  std::ostringstream sortie;
  std::ostringstream erreurs;
  const auto variable = [this](const char* nom) -> const char* {
    const auto trouvee = variables_.find(nom);
    return trouvee == variables_.end() ? nullptr : trouvee->second.c_str();
  };
  const int code = cli::run({mots,
                             sortie,
                             erreurs,
                             false,
                             maintenant_,
                             variable,
                             {},
                             {&entree_},
                             std::exchange(au_terminal_, false)});
  entree_ = {};
  return {ligne, sortie.str(), erreurs.str(), code};
}

Passage Scene::lancer_librement(const std::string& ligne) {
  recette_.reset();
  return executer(ligne);
}

Passage Scene::lancer(const std::string& ligne) {
  recette_.reset();
  const Releve avant = relever();
  Passage passage = executer(ligne);
  // `verifier` says 1 of the files it looked at, having done all that was asked.
  // Of several answers, those that are sound are taken beside the one that is refused.
  const bool en_prend =
      passage.sortie.contains("retour importé") || passage.sortie.contains("\"dejaImporte\": false");
  const bool change_aussi = ligne.contains("--retour") || (ligne.contains(" retour importer ") && en_prend);
  // What is refused may be told in a file.
  const bool rapporte = passage.erreurs.contains("écrit : ");
  const bool garde_tout = (passage.code != 0 && !change_aussi && !rapporte) || ligne.contains("--simuler");
  if (garde_tout && relever() != avant)
    throw std::runtime_error(
        fmt::format("« {} » a changé des fichiers :\n{}{}", ligne, passage.sortie, passage.erreurs));
  return passage;
}

void Scene::exiger_succes(const std::string& ligne) {
  const Passage passage = executer(ligne);
  if (passage.code != 0)
    throw std::runtime_error(fmt::format("« {} » a échoué :\n{}", ligne, passage.erreurs));
}

std::string Scene::arranger(std::string_view directive) {
  const auto [verbe, reste] = couper(directive);
  if (verbe == "contenu") return lire_fichier(reste, kTailleMontree);
  if (verbe == "liste") return lister(reste);
  if (verbe == "classeur") return dire_classeur(relire_classeur(lire_fichier(reste, kTailleMontree)));
  if (verbe == "page") return sans_rien_changer([&] { return page_vue(reste, maintenant_); });
  if (verbe == "page-entiere") return sans_rien_changer([&] { return page_entiere(reste, maintenant_); });
  if (verbe == "base" || verbe == "second" || verbe == "dossiers") {
    suivre_la_recette(verbe, reste);
    return {};
  }
  if (verbe != "horloge") recette_.reset();
  if (verbe == "fait")
    exiger_succes(reste);
  else if (verbe == "copie")
    copier(reste);
  else if (verbe == "fichier")
    creer_fichier(reste);
  else if (verbe == "texte")
    creer_texte(reste);
  else if (verbe == "classeur-fait")
    creer_classeur(reste);
  else if (verbe == "reponse")
    repondre(mots_de(reste));
  else if (verbe == "remplace")
    remplacer(mots_de(reste));
  else if (verbe == "recode")
    recoder(mots_de(reste).at(0), mots_de(reste).at(1));
  else if (verbe == "dossier")
    fs::create_directories(reste);
  else if (verbe == "efface")
    effacer(reste);
  else if (verbe == "absent")
    exiger_absent(reste);
  else if (verbe == "sql")
    executer_sql(reste);
  else if (verbe == "horloge")
    maintenant_ = Instant::exact_iso(reste).value();
  else if (verbe == "terminal")
    au_terminal_ = true;
  else if (verbe == "entree")
    entree_ = std::istringstream(reste + "\n");
  else if (verbe == "variable")
    variables_[reste.substr(0, reste.find('='))] = reste.substr(reste.find('=') + 1);
  else
    throw std::runtime_error(fmt::format("directive inconnue : @ {}", directive));
  return {};
}

std::string Scene::sans_chemin(std::string texte) const {
  const std::string chemin = dossier_.chemin().string();
  for (std::size_t i = texte.find(chemin); i != std::string::npos; i = texte.find(chemin, i))
    texte.replace(i, chemin.size(), "$DIR");
  return texte;
}

std::string Scene::sans_rien_changer(const std::function<std::string()>& lire) const {
  const Releve avant = relever();
  std::string lu = lire();
  if (relever() != avant) throw std::runtime_error("une page a changé des fichiers :\n" + lu);
  return lu;
}

Scene::Releve Scene::relever() const {
  Releve releve;
  for (const auto& entree : fs::recursive_directory_iterator(dossier_.chemin()))
    releve[entree.path().string()] = entree.is_regular_file() ? sha256_du_fichier(entree.path()) : "";
  return releve;
}

}  // namespace finhop::tests
