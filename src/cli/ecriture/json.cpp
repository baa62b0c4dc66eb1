#include "cli/ecriture/json.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

namespace finhop::cli {
namespace {

// The objects that keys with a point made, in one object.
class Objet {
 public:
  void poser(std::string_view cle, JsonDoc valeur) {
    const std::size_t point = cle.find('.');
    if (point == std::string_view::npos) {
      json_[std::string(cle)] = std::move(valeur);
      return;
    }
    const std::string objet(cle.substr(0, point));
    if (std::ranges::find(objets_, objet) == objets_.end()) objets_.push_back(objet);
    json_[objet][std::string(cle.substr(point + 1))] = std::move(valeur);
  }
  JsonDoc prendre() {
    for (const std::string& objet : objets_)
      if (std::ranges::all_of(json_[objet], [](const JsonDoc& valeur) { return valeur.is_null(); }))
        json_[objet] = nullptr;
    return std::move(json_);
  }

 private:
  JsonDoc json_ = JsonDoc::object();
  std::vector<std::string> objets_;
};

struct EnJson {
  const Gestes& gestes;

  JsonDoc operator()(std::monostate) const { return {}; }
  JsonDoc operator()(const std::string& texte) const { return texte; }
  JsonDoc operator()(vue::Mot mot) const { return mot.id; }
  JsonDoc operator()(std::int64_t nombre) const { return nombre; }
  JsonDoc operator()(bool oui) const { return oui; }
  JsonDoc operator()(Montant montant) const { return montant.texte_json(); }
  JsonDoc operator()(const Jour& jour) const { return jour.iso(); }
  JsonDoc operator()(const vue::Moment& moment) const { return moment.iso; }
  JsonDoc operator()(vue::Taille taille) const { return taille.octets; }
  JsonDoc operator()(const vue::Chemin& chemin) const { return chemin.texte; }
  JsonDoc operator()(const Remede& remede) const { return gestes.texte(remede); }
  JsonDoc operator()(const Suite& suite) const { return gestes.commande(suite, Lecteurs::Programmes); }
  JsonDoc operator()(const vue::Textes& textes) const { return textes; }
  JsonDoc operator()(const vue::Faits& faits) const { return json_de(gestes, faits); }
  JsonDoc operator()(const std::vector<vue::Faits>& elements) const {
    JsonDoc liste = JsonDoc::array();
    for (const vue::Faits& element : elements) liste.push_back(json_de(gestes, element));
    return liste;
  }
};

}  // namespace

std::string texte_json(const JsonDoc& json) {
  // A path may hold bytes that are not UTF-8: shown replaced rather than refused.
  return json.dump(2, ' ', false, JsonDoc::error_handler_t::replace);
}

void ecrire_json(std::ostream& sortie, const JsonDoc& json) {
  sortie << texte_json(json) << '\n';
}

JsonDoc json_de(const Gestes& gestes, const vue::Valeur& valeur) {
  return std::visit(EnJson{gestes}, valeur.sorte());
}

JsonDoc json_de(const Gestes& gestes, const vue::Faits& faits) {
  Objet objet;
  for (const vue::Fait& fait : faits)
    if (!fait.cle.empty()) objet.poser(fait.cle, json_de(gestes, fait.valeur));
  return objet.prendre();
}

void TableauJson::rangee(const vue::Rangee& valeurs) {
  Objet objet;
  for (std::size_t i = 0; i < valeurs.size(); ++i)
    objet.poser(colonnes_[i].nom, json_de(gestes_, valeurs[i]));
  ajouter(objet.prendre());
}

void TableauJson::ajouter(const JsonDoc& element) {
  texte_.ajouter(std::exchange(vide_, false) ? "[\n  " : ",\n  ");
  std::string decale;
  // A line end inside a string is written \\n: each one here ends a line of the layout.
  for (const char octet : texte_json(element)) {
    decale += octet;
    if (octet == '\n') decale += "  ";
  }
  texte_.ajouter(decale);
}

void TableauJson::ecrire(std::ostream& sortie) {
  texte_.ajouter(vide_ ? "[]\n" : "\n]\n");
  texte_.verser(sortie);
}

void ecrire_json(std::ostream& sortie, const Gestes& gestes, const vue::Faits& faits) {
  ecrire_json(sortie, json_de(gestes, faits));
}

void ecrire_json(std::ostream& sortie, const Gestes& gestes, const vue::Defile& table) {
  TableauJson tableau(gestes, table.colonnes);
  table.chaque([&](const vue::Rangee& rangee) { tableau.rangee(rangee); });
  tableau.ecrire(sortie);
}

}  // namespace finhop::cli
