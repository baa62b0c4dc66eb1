#include "finhop/vue/faits.hpp"

namespace finhop::vue {

Valeur::Valeur() = default;
Valeur::Valeur(const Valeur& autre) = default;
Valeur::Valeur(Valeur&& autre) noexcept = default;
Valeur& Valeur::operator=(const Valeur& autre) = default;
Valeur& Valeur::operator=(Valeur&& autre) noexcept = default;
Valeur::~Valeur() = default;

Valeur::Valeur(Sorte sorte) : sorte_(std::move(sorte)) {}
Valeur::Valeur(std::string texte) : sorte_(std::move(texte)) {}
Valeur::Valeur(std::string_view texte) : sorte_(std::string(texte)) {}
Valeur::Valeur(const char* texte) : sorte_(std::string(texte)) {}
Valeur::Valeur(Mot mot) : sorte_(mot) {}
Valeur::Valeur(Montant montant) : sorte_(montant) {}
Valeur::Valeur(Jour jour) : sorte_(jour) {}
Valeur::Valeur(Moment moment) : sorte_(std::move(moment)) {}
Valeur::Valeur(const Instant& instant) : sorte_(Moment{instant.iso()}) {}
Valeur::Valeur(Taille taille) : sorte_(taille) {}
Valeur::Valeur(Chemin chemin) : sorte_(std::move(chemin)) {}
Valeur::Valeur(const std::filesystem::path& chemin) : sorte_(Chemin{chemin.string()}) {}
Valeur::Valeur(Remede remede) : sorte_(std::move(remede)) {}
Valeur::Valeur(Suite suite) : sorte_(std::move(suite)) {}
Valeur::Valeur(Textes textes) : sorte_(std::move(textes)) {}
Valeur::Valeur(Faits objet) : sorte_(std::move(objet)) {}
Valeur::Valeur(std::vector<Faits> elements) : sorte_(std::move(elements)) {}
Valeur::Valeur(domain::Decision decision) : sorte_(Mot{domain::id(decision), domain::libelle(decision)}) {}

bool operator==(const Valeur& a, const Valeur& b) {
  return a.sorte_ == b.sorte_;
}

}  // namespace finhop::vue
