#include "app/atelier.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

#include "finhop/app/avance/ajouter.hpp"
#include "finhop/app/avance/saisie.hpp"
#include "finhop/app/entretien/initialiser.hpp"
#include "finhop/app/entretien/logiciels.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/app/solde/saisir.hpp"
#include "finhop/base/fichier.hpp"

namespace finhop::tests {
namespace {

namespace fs = std::filesystem;

template <class Valeur>
Valeur reussir(Issue<Valeur> issue) {
  if (!issue) throw std::runtime_error(issue.error().front().message);
  return *std::move(issue);
}

app::Base base_neuve(const fs::path& chemin, const app::Contexte& contexte) {
  reussir(app::initialiser(chemin, {{"--siret", "88558855858745"}, {}, {}}, contexte));
  return app::ouvrir_base(chemin);
}

}  // namespace

Atelier::Atelier(Lieu lieu)
    : dossier_(lieu == Lieu::Memoire ? en_memoire_si_possible() : fs::temp_directory_path()),
      base_(base_neuve(chemin("finhop.db"), contexte())) {
  logiciel("1234567890");
}

app::Contexte Atelier::contexte(app::Mode mode) const {
  return {Instant::exact_iso("2022-05-16T09:00:00Z").value(), "test", "test", mode};
}

void Atelier::logiciel(const std::string& ans) {
  reussir(app::ajouter_logiciel(base_, contexte(), {{"--ans", ans}, {}, {}, {}, {}}));
}

void Atelier::avance(const std::string& numero, const std::string& ans, const std::string& statut) {
  reussir(app::ajouter_avance(
      base_, contexte(),
      {{Donnee::NumeroEditeur, {"NUMEDITEUR", numero}},
       {Donnee::Ans, {"--ans", ans}},
       {Donnee::Asp, {"--asp", "FINHOP0" + numero}},
       {Donnee::Client, {"--client", "Hôpital " + numero}},
       {Donnee::MontantBonCommande, {"--montant-bc", "12500,00"}},
       {Donnee::Finess, {"--finess", fmt::format("{:09}", 100000000 + std::stoi(numero))}},
       {Donnee::Statut, {"--statut", statut}}}));
}

void Atelier::solde(const std::string& numero) {
  app::SoldeSaisi saisi;
  saisi.dates_facture = {{"--facture-date", "15/05/2022"}};
  saisi.montants_facture = {{"--facture-montant", "12500,00"}};
  saisi.dmp = app::ReponseSaisie{true, {{"--dmp", "1999999991"}}};
  saisi.mss_pro = app::ReponseSaisie{false, {}};
  saisi.mss_citoyen = app::ReponseSaisie{false, {}};
  reussir(app::saisir_solde(base_, contexte(), numero, saisi));
}

void Atelier::pieces(const std::string& numero, std::size_t octets) {
  ecrire(chemin("f.pdf"), pdf(numero + "F", octets));
  ecrire(chemin("v.pdf"), pdf(numero + "V", octets));
  reussir(app::ajouter_pieces(base_, contexte(), numero, {chemin("f.pdf"), chemin("v.pdf")}));
}

void Atelier::pret(const std::string& numero, const std::string& ans) {
  avance(numero, ans);
  solde(numero);
  pieces(numero);
}

app::RapportExport Atelier::exporter(const std::string& sortie, app::Mode mode) {
  return reussir(
      app::exporter(base_, contexte(mode), {{}, {}, {}, chemin(sortie)}, [](const app::Avancement&) {}));
}

void Atelier::sql(const std::string& requete) {
  sqlite3* db = nullptr;
  sqlite3_open(chemin("finhop.db").c_str(), &db);
  const int code = sqlite3_exec(db, requete.c_str(), nullptr, nullptr, nullptr);
  sqlite3_close(db);
  if (code != SQLITE_OK) throw std::runtime_error(requete);
}

std::string Atelier::contenu() const {
  return contenu_de(chemin("finhop.db"));
}

std::string contenu_de(const fs::path& base) {
  sqlite3* db = nullptr;
  sqlite3_open(base.c_str(), &db);
  std::string texte;
  const auto noter = [](void* vers, int n, char** valeurs, char**) {
    for (int i = 0; i < n; ++i)
      *static_cast<std::string*>(vers) += std::string(valeurs[i] ? valeurs[i] : "NULL") + "|";
    *static_cast<std::string*>(vers) += "\n";
    return 0;
  };
  std::string tables;
  sqlite3_exec(db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", noter, &tables,
               nullptr);
  for (std::size_t debut = 0; debut < tables.size(); debut = tables.find('\n', debut) + 1) {
    const std::string table = tables.substr(debut, tables.find('|', debut) - debut);
    texte += table + "\n";
    sqlite3_exec(db, ("SELECT * FROM " + table).c_str(), noter, &texte, nullptr);
  }
  sqlite3_close(db);
  return texte;
}

std::string cinq(int numero) {
  return fmt::format("{:05}", numero);
}

std::string pdf(const std::string& marque, std::size_t octets) {
  std::string texte = lire(fs::path(FINHOP_TESTS_DIR) / "donnees/pieces/facture.pdf") + "%" + marque + "\n";
  texte.resize(octets, ' ');
  return texte;
}

std::string lire(const fs::path& chemin) {
  return lire_fichier(chemin, 1'000'000'000);
}
void ecrire(const fs::path& chemin, std::string_view octets) {
  ecrire_fichier_synchronise(chemin, octets);
}

std::vector<std::string> noms(const fs::path& dossier) {
  std::vector<std::string> liste;
  if (!fs::exists(dossier)) return liste;
  for (const auto& entree : fs::directory_iterator(dossier))
    liste.push_back(entree.path().filename().string());
  std::ranges::sort(liste);
  return liste;
}

}  // namespace finhop::tests
