// A base in a folder of its own, and dossiers made the way a person makes them, showing only what matters.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/dossier_temporaire.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/app/lot/exporter.hpp"

namespace finhop::tests {

// Disque: for what does not fit in memory.
enum class Lieu { Memoire, Disque };

class Atelier {
 public:
  explicit Atelier(Lieu lieu = Lieu::Memoire);  // the guide's supplier and its software 1234567890

  std::filesystem::path chemin(const std::string& nom) const { return dossier_ / nom; }
  app::Base& base() { return base_; }
  app::Contexte contexte(app::Mode mode = app::Mode::Ecrire) const;

  void logiciel(const std::string& ans);
  void avance(const std::string& numero, const std::string& ans = "1234567890",
              const std::string& statut = "payee");
  void solde(const std::string& numero);
  // `octets`: the size of each of the two documents, which are the dossier's own.
  void pieces(const std::string& numero, std::size_t octets = 3000);
  void pret(const std::string& numero, const std::string& ans = "1234567890");

  app::RapportExport exporter(const std::string& sortie = "exports", app::Mode mode = app::Mode::Ecrire);
  // What somebody did with another program, or what a cut left.
  void sql(const std::string& requete);
  // Everything in the base, as SQL text: equal when nothing changed.
  std::string contenu() const;

 private:
  DossierTemporaire dossier_;
  app::Base base_;
};

// The same of any base.
std::string contenu_de(const std::filesystem::path& base);
// `numero` written with five digits.
std::string cinq(int numero);
// A sound PDF of exactly that size, unlike any other made with another mark.
std::string pdf(const std::string& marque, std::size_t octets);
std::string lire(const std::filesystem::path& chemin);
void ecrire(const std::filesystem::path& chemin, std::string_view octets);
// Names in the folder, hidden ones included, sorted.
std::vector<std::string> noms(const std::filesystem::path& dossier);

}  // namespace finhop::tests
