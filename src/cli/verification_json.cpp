#include <fmt/ostream.h>

#include <ostream>

#include "cli/ecriture/json.hpp"
#include "cli/verification.hpp"
#include "finhop/domain/profils/profil.hpp"
#include "finhop/vue/verification.hpp"

namespace finhop::cli {
namespace {

std::string en_ligne(const JsonDoc& json) {
  return json.dump(-1, ' ', false, JsonDoc::error_handler_t::replace);
}

// Written by hand: a clean run over a thousand files is made of these.
std::string json_de(const app::LigneVerifiee& ligne) {
  return fmt::format(
      R"({{"numLigne": {}, "numeroEditeur": {}, "asp": {{"accepte": {}, "regle": {}}}, "deposable": {}}})",
      ligne.num_ligne, ligne.numero_editeur ? en_ligne(*ligne.numero_editeur) : "null", ligne.acceptee,
      ligne.regle.empty() ? "null" : fmt::format("\"{}\"", ligne.regle), ligne.deposable);
}

template <class Elements>
void ecrire_liste(const Session& session, std::string_view nom, const Elements& elements) {
  std::ostream& sortie = session.sortie();
  fmt::print(sortie, "      \"{}\": [", nom);
  std::string_view avant = "\n";
  for (const auto& element : elements) {
    sortie << avant << "        ";
    if constexpr (std::is_same_v<typename Elements::value_type, app::LigneVerifiee>)
      sortie << json_de(element);
    else
      sortie << en_ligne(cli::json_de(session.gestes(), vue::faits(element)));
    avant = ",\n";
  }
  sortie << (elements.empty() ? "]" : "\n      ]");
}

class EnJson : public RapportVerification {
 public:
  explicit EnJson(const Session& session) : session_(session), sortie_(session.sortie()) {
    sortie_ << "{\n  \"fichiers\": [";
  }

  void ajouter(const app::FichierVerifie& fichier) override {
    fmt::print(
        sortie_, "{}\n    {{\n      \"fichier\": {},\n      \"asp\": \"{}\",\n      \"deposable\": {},\n",
        premier_ ? "" : ",", en_ligne(fichier.fichier), app::id(fichier.prediction), fichier.deposable);
    premier_ = false;
    ecrire_liste(session_, "lignes", fichier.lignes);
    sortie_ << ",\n";
    ecrire_liste(session_, "constats", fichier.constats);
    // Told only when something is not: the contract has no word for it.
    if (fichier.constats_tus > 0) fmt::print(sortie_, ",\n      \"constatsTus\": {}", fichier.constats_tus);
    if (fichier.lignes_ignorees > 0)
      fmt::print(sortie_, ",\n      \"lignesIgnorees\": {}", fichier.lignes_ignorees);
    if (fichier.profil != domain::hop_pfi_va1())
      fmt::print(sortie_, ",\n      \"profil\": {},\n      \"suppositions\": {}",
                 en_ligne(fichier.profil.nom()), en_ligne(domain::suppositions(fichier.profil)));
    sortie_ << "\n    }";
  }

  void terminer(const app::BilanVerification& bilan) override {
    fmt::print(sortie_,
               "{}],\n  \"totaux\": {{\n    \"fichiers\": {},\n    \"deposables\": {},\n    \"lignes\": {},\n"
               "    \"erreurs\": {},\n    \"avertissements\": {}\n  }}\n}}\n",
               premier_ ? "" : "\n  ", bilan.fichiers, bilan.deposables, bilan.lignes, bilan.erreurs,
               bilan.avertissements);
  }

 private:
  const Session& session_;
  std::ostream& sortie_;
  bool premier_ = true;
};

}  // namespace

std::unique_ptr<RapportVerification> verification_en_json(const Session& session) {
  return std::make_unique<EnJson>(session);
}

}  // namespace finhop::cli
