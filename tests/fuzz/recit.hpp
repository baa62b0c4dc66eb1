// All that reading a deposit told, as one text that two readings can be compared by.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "finhop/format/depot_reader.hpp"
#include "fuzz/exiger.hpp"

namespace finhop::fuzz {

class Recit {
 public:
  explicit Recit(std::string_view octets) : octets_(octets), reperage_(octets) {}

  format::SuiviDesLignes suivi() {
    return {[this](std::size_t rang, const domain::LigneLue& ligne) { voir(rang, ligne); },
            [this] {
              dit_.clear();
              dernier_.reset();
            }};
  }

  // Ends the telling.
  std::string dire(const format::DepotLu& lu) {
    for (const domain::Valeur& valeur :
         {lu.entete.imp_id, lu.entete.numero_ans, lu.entete.siret, lu.entete.lignes_import})
      ajouter(valeur);
    exiger(!dernier_ || *dernier_ < lu.lignes, "une ligne dite est comptée");
    exiger(lu.fautes.size() <= format::kFautesMax + 2, "les fautes gardées sont bornées");
    exiger(!lu.interrompu || !lu.fautes.empty(), "ce qui interrompt est dit");
    std::size_t place = 0;
    for (const domain::FauteDeStructure& faute : lu.fautes) {
      exiger(faute.place >= place, "les fautes sont dans l'ordre du fichier");
      place = faute.place;
      ajouter(faute);
    }
    ajouter(lu.lignes);
    ajouter(lu.fautes_tues);
    ajouter(lu.interrompu ? 1 : 0);
    ajouter(lu.ligne_interrompue.value_or(lu.lignes + 1));
    return std::move(dit_);
  }

 private:
  void voir(std::size_t rang, const domain::LigneLue& ligne) {
    exiger(!dernier_ || *dernier_ < rang, "une ligne est dite une fois, dans l'ordre");
    dernier_ = rang;
    ajouter(rang);
    ajouter(ligne.soi);
    for (const domain::Valeur& valeur : ligne.valeurs) ajouter(valeur);
    for (const domain::Valeur& valeur : ligne.beneficiaires) ajouter(valeur);
    for (const domain::Valeur& valeur : ligne.ident_dmp.elements) ajouter(valeur);
    for (const domain::PieceLue& piece : ligne.pieces)
      for (const domain::Valeur& valeur :
           {piece.soi, piece.nom_fichier, piece.format_fichier, piece.type_fichier})
        ajouter(valeur);
  }

  void ajouter(const domain::Valeur& valeur) {
    ajouter(static_cast<std::size_t>(valeur.genre));
    if (valeur.genre == domain::Genre::Absent) return;
    exiger(valeur.place < octets_.size() && octets_.substr(valeur.place).starts_with(valeur.brut),
           "une valeur est celle du fichier, à sa place");
    ajouter(valeur.place);
    dit_.append(valeur.brut).append(valeur.texte);
  }

  void ajouter(const domain::FauteDeStructure& faute) {
    exiger(faute.place <= octets_.size(), "une faute est dans le fichier");
    reperage_.position(faute.place);
    exiger(faute.regle.starts_with("STR-") && !faute.message.empty(), "une faute se dit");
    ajouter(faute.place);
    ajouter(faute.ligne_import);
    dit_.append(faute.regle).append(faute.chemin).append(faute.message).append(faute.valeur);
  }

  void ajouter(std::size_t nombre) { dit_.append(std::to_string(nombre)).push_back('\n'); }

  std::string_view octets_;
  format::Reperage reperage_;
  std::string dit_;
  std::optional<std::size_t> dernier_;
};

}  // namespace finhop::fuzz
